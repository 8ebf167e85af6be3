using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Visits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.FollowUp;

[Authorize(Policy = Policies.Actions)]
public sealed class FollowUpModel(VisitFile file, FollowUpHandler handler) : VisitPage(file)
{
    [BindProperty]
    public FollowUpForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        Form = new FollowUpForm { FeedbackOn = Visit.FeedbackOn, SupportAgreedOn = Visit.SupportAgreedOn, SupportPackage = Files.WordsOf(Visit).SupportPackage };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answer(await handler.HandleAsync(Visit, Form, cancel), "Saved", Home) : Page();
    }
}
