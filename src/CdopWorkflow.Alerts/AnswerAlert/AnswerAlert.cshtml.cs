using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Alerts.AnswerAlert;

/// <summary>One page for the four steps: they ask one question each.</summary>
[Authorize(Policy = Policies.Alerts)]
public sealed class AnswerAlertModel(AlertAccess access, AnswerAlertHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public AlertStep Step { get; set; }

    [BindProperty]
    [StringLength(2000, ErrorMessage = "The text must be 2,000 characters or fewer")]
    public string? Text { get; set; }

    /// <summary>The version of the alert that the form was made for.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public string Heading { get; private set; } = "";

    public StepWords Words => StepWords.Of(Step);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), Words.Missing);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var refusals = await handler.HandleAsync(new AnswerAlert(Reference, Step, Text!, Seen), cancel);
        if (refusals is { Count: 0 })
        {
            TempData["Notice"] = Words.Done;
            return LocalRedirect($"/alerts/{Reference}");
        }

        foreach (var refusal in refusals ?? [])
        {
            ModelState.AddModelError(nameof(Text), refusal);
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
        Seen = Request.Method == "POST" ? Seen : alert.Version;
        return Page();
    }
}
