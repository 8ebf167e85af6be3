using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Alerts.AddQuestion;

[Authorize(Policy = Policies.Alerts)]
public sealed class AddQuestionModel(AlertAccess access, AddQuestionHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Display(Name = "What are agencies to be asked?", ShortName = "question", Description = "The question as they read it. Do not write anything about a child or a family.")]
    [Required(ErrorMessage = "Enter the question")]
    [StringLength(300, ErrorMessage = "The question must be 300 characters or fewer")]
    public string Wording { get; set; } = "";

    [BindProperty]
    [Display(Name = "First day", ShortName = "first day", Description = "Returns issued on this day or later carry the question")]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? From { get; set; }

    public string Heading { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var refusals = await handler.HandleAsync(new AddQuestion(Reference, Wording, From!.Value), cancel);
        if (refusals is { Count: 0 })
        {
            TempData["Notice"] = "Question added";
            return LocalRedirect($"/alerts/{Reference}");
        }

        foreach (var refusal in refusals ?? [])
        {
            ModelState.AddModelError(refusal.Field, refusal.Reason);
        }

        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await access.FindAsync(Reference, cancel) is not { } alert)
        {
            return NotFound();
        }

        Heading = access.Heading(alert);
        return Page();
    }
}
