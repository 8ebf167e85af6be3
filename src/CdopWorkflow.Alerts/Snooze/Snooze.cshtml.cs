using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Alerts.Snooze;

[Authorize(Policy = Policies.Alerts)]
public sealed class SnoozeModel(AlertAccess access, SnoozeHandler handler, AlertSettings settings) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Display(Name = "Why can the alert wait?", ShortName = "reason", Description = "Do not write anything about a child or a family.")]
    [Required(ErrorMessage = "Enter why the alert can wait")]
    [StringLength(2000, ErrorMessage = "The text must be 2,000 characters or fewer")]
    public string Why { get; set; } = "";

    [BindProperty]
    [Display(Name = "When must it come back?", ShortName = "day on which it comes back")]
    [Required(ErrorMessage = "Enter the day on which it comes back")]
    public DateOnly? Until { get; set; }

    /// <summary>The version of the alert that the form was made for.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public string Heading { get; private set; } = "";

    public DateOnly? SnoozedUntil { get; private set; }

    public string UntilHint => $"Within {settings.SnoozeDaysAtMost} days";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var refusals = await handler.HandleAsync(new SnoozeAlert(Reference, Until!.Value, Why, Seen), cancel);
        if (refusals is { Count: 0 })
        {
            TempData["Notice"] = "Alert snoozed";
            return LocalRedirect($"/alerts/{Reference}");
        }

        foreach (var refusal in refusals ?? [])
        {
            ModelState.AddModelError(refusal.Field, refusal.Reason);
        }

        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostWakeAsync(CancellationToken cancel)
    {
        if (!await handler.WakeAsync(Reference, cancel))
        {
            return NotFound();
        }

        TempData["Notice"] = "Snooze ended";
        return LocalRedirect($"/alerts/{Reference}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await access.FindAsync(Reference, cancel) is not { } alert)
        {
            return NotFound();
        }

        (Heading, SnoozedUntil) = (access.Heading(alert), alert.SnoozedUntil);
        Seen = Request.Method == "POST" ? Seen : alert.Version;
        return Page();
    }
}
