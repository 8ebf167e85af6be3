using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.LinkedActions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Learning;

/// <summary>What is known of a theme beyond one alert: its alerts, its measure before and after what was changed, good practice.</summary>
[Authorize(Policy = Policies.Alerts)]
public sealed class LearningModel(AlertsDb db, ReadThemeMemory memory, CurrentPerson current, ActionsOfThemes actions, AreaTable areas, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Theme { get; set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>That this person answers for, the latest first.</summary>
    public IReadOnlyList<Alert> Alerts { get; private set; } = [];

    public IReadOnlyList<(Alert Alert, LinkedPractice Practice)> Practices { get; private set; } = [];

    public IReadOnlyList<GoodPractice> Good { get; private set; } = [];

    public IReadOnlyList<LinkedAction> Actions { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => UkTime.DateOf(Now);

    public bool MayKeep => current.Value.Has(Role.SafeguardingLead);

    public string AreaOf(Alert alert) => areas.NameOf(alert.Area);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Alerts.Count == 0 && Good.Count == 0 && Contracts.Codes.Themes.Find(Theme) is null)
        {
            return NotFound();
        }

        Name = Alerts.Count > 0 ? AlertWords.ThemeName(Alerts[0]) : Contracts.Codes.Themes.Find(Theme)?.Name ?? Theme;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!MayKeep || await db.GoodPractices.SingleOrDefaultAsync(good => good.Id == id && good.Theme == Theme && good.RemovedAt == null, cancel) is not { } good)
        {
            return NotFound();
        }

        good.RemovedAt = clock.GetUtcNow();
        db.Audit("GoodPracticeRemoved", $"{good.Id}", "", good.Theme);
        await db.SaveChangesAsync(cancel);
        TempData["Notice"] = "Taken out of the register";
        return LocalRedirect($"/alerts/learning/{Theme}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        (_, Alerts, Good) = await memory.OfAsync(Theme, cancel);
        Practices = [.. Alerts.SelectMany(alert => alert.Practices.Select(practice => (alert, practice))).OrderByDescending(row => row.practice.From)];
        Actions = await actions.OfAsync(Theme, null, cancel);
    }
}
