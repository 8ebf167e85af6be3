using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Visits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ChangeVisit;

[Authorize(Policy = Policies.Actions)]
public sealed class ChangeVisitModel(VisitFile file, SaveVisit save) : VisitFormPage(file)
{
    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        var words = Files.WordsOf(Visit);
        Form = new VisitForm
        {
            StartsOn = Visit.StartsOn,
            EndsOn = Visit.EndsOn,
            LeadName = words.Lead.Name,
            LeadEmail = words.Lead.Email,
            Participants = words.Participants,
            Strengths = words.Strengths,
            GoodPractice = words.GoodPractice,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answer(await save.ChangeAsync(Visit, Form, cancel), "Visit changed", Home) : Page();
    }
}
