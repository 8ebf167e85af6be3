using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.GapRegister;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ReadGap;

/// <summary>One gap: give it to somebody with a recommendation and what worked, or close it with what came of it.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class ReadGapModel(OwnAreas own, AnalyticsDb db, GapHandler handler, AreaTable areas) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public GapForm Form { get; set; } = new();

    [BindProperty]
    [Display(Name = "What came of it", ShortName = "what came of it")]
    public string? Outcome { get; set; }

    public DataGap Gap { get; private set; } = null!;

    public string Council => areas.NameOf(Gap.Council);

    /// <summary>What happened to the entry, from the audit chain, the latest first.</summary>
    public IReadOnlyList<AuditEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Form = GapForm.Of(Gap);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Remove(nameof(Outcome));
        return await LoadAsync(cancel)
            ? await AnswerAsync(ModelState.IsValid ? await handler.AssignAsync(Number, Form, cancel) : "", "Gap saved", cancel)
            : NotFound();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var version = Form.Version;
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(Outcome) || Outcome.Length > GapForm.LongText)
        {
            ModelState.AddModelError(nameof(Outcome), string.IsNullOrWhiteSpace(Outcome) ? "Enter what came of it" : "What came of it must be 2,000 characters or fewer");
        }

        var refusal = ModelState.IsValid ? await handler.CloseAsync(Number, version, Outcome!, cancel) : "";
        Form = GapForm.Of(Gap);
        return await AnswerAsync(refusal, "Gap closed", cancel);
    }

    /// <param name="refusal">Null where it was done; empty where the form itself says what is wrong.</param>
    private async Task<IActionResult> AnswerAsync(string? refusal, string done, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Notice"] = done;
            return LocalRedirect($"/analytics/gap-register/{Number}");
        }

        if (refusal != "")
        {
            ModelState.AddModelError("", refusal);
        }

        await LoadAsync(cancel);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Set<DataGap>().AsNoTracking().SingleOrDefaultAsync(gap => gap.Number == Number, cancel) is not { } gap || !own.Includes(gap.Council))
        {
            return false;
        }

        Gap = gap;
        var subject = $"gap {Number}";
        History = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject && entry.Action != "DataGapAssignedRefused" && entry.Action != "DataGapClosedRefused").OrderByDescending(entry => entry.Sequence).ToListAsync(cancel);
        return true;
    }
}
