using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Alerts.ChangePractice;

[Authorize(Policy = Policies.Alerts)]
public sealed class ChangePracticeModel(AlertAccess access, ChangePracticeHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Display(Name = "What is changed?", ShortName = "change", Description = "For example, the name of a campaign. Do not write anything about a child or a family.")]
    [Required(ErrorMessage = "Enter what is changed")]
    [StringLength(200, ErrorMessage = "The text must be 200 characters or fewer")]
    public string Campaign { get; set; } = "";

    [BindProperty]
    [Display(Name = "First day of the new practice", ShortName = "first day", Description = "The 365 days before it are compared with the 365 days from it on")]
    [Required(ErrorMessage = "Enter the first day of the new practice")]
    public DateOnly? From { get; set; }

    public string Heading { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var refusals = await handler.HandleAsync(new ChangePractice(Reference, Campaign, From!.Value), cancel);
        if (refusals is { Count: 0 })
        {
            TempData["Notice"] = "Change of practice linked";
            return LocalRedirect($"/alerts/{Reference}");
        }

        foreach (var refusal in refusals ?? [])
        {
            ModelState.AddModelError(nameof(Campaign), refusal);
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
