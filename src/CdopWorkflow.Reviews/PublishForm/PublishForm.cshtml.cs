using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.PublishForm;

/// <summary>Puts a draft in force from a day on, for every panel: so it takes an administrator of all of them.</summary>
[Authorize(Policy = Policies.Operator)]
public sealed class PublishFormModel(FormWork work, PublishFormHandler handler) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    [Display(Name = "From which day is it asked?", ShortName = "day", Description = "Today or later")]
    [Required(ErrorMessage = "Enter the day from which it is asked")]
    public DateOnly? EffectiveFrom { get; set; }

    [BindProperty]
    [Display(Name = "What changed, and why?", ShortName = "note", Description = "Do not write anything about a child or a family")]
    [Required(ErrorMessage = "Enter what changed, and why")]
    [StringLength(1000, ErrorMessage = "What changed must be 1,000 characters or fewer")]
    public string Note { get; set; } = "";

    public Questionnaire Draft { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var decision = await handler.HandleAsync(new(Key, EffectiveFrom!.Value, Note.Trim()), cancel);
        if (decision.Accepted)
        {
            TempData["Notice"] = "New version published";
            return LocalRedirect($"/reviews/forms/{Key}");
        }

        ModelState.AddReasons(decision);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await work.DraftAsync(Key, cancel) is not { } draft)
        {
            // published a moment ago, by a second press of the button or in another window
            return ShippedForms.Find(Key) is null ? NotFound() : LocalRedirect($"/reviews/forms/{Key}");
        }

        Draft = draft.Form();
        return Page();
    }
}
