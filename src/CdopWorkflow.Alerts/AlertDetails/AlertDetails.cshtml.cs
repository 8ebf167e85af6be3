using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Evidence;
using CdopWorkflow.Alerts.Inbox;
using CdopWorkflow.Alerts.Learning;
using CdopWorkflow.Alerts.Life;
using CdopWorkflow.Alerts.LinkedActions;
using CdopWorkflow.Alerts.WhoWasTold;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.AlertDetails;

[Authorize(Policy = Policies.Alerts)]
public sealed class AlertDetailsModel(AlertsDb db, AlertAccess access, UnreadNews news, ActionsOfThemes actions, ReadWhoWasTold told, ReadThemeMemory memory, CurrentPerson current, AreaTable areas, TimeProvider clock) : PageModel
{
    public Alert Alert { get; private set; } = null!;

    /// <summary>Of the register, the alert's own first.</summary>
    public IReadOnlyList<LinkedAction> Actions { get; private set; } = [];

    /// <summary>Null for alerts from before it was kept.</summary>
    public ShownEvidence? Evidence { get; private set; }

    public ThemeMemory Memory { get; private set; } = null!;

    public WhoWasTold.WhoWasTold Told { get; private set; } = null!;

    /// <summary>England's analysts answer for alerts and keep no actions.</summary>
    public bool MayAddAction => current.Value.Has(Role.SafeguardingLead) || current.Value.Has(Role.Chair);

    public string Heading => access.Heading(Alert);

    /// <summary>What the alert allows now, so that no button leads to a refusal.</summary>
    public IReadOnlyList<AlertStep> Steps => [.. Enum.GetValues<AlertStep>().Where(step => Alert.RefusalOf(step) is null)];

    public bool CanBeSnoozed => Alert.RefusalOf(AlertTrigger.Snooze) is null;

    public IReadOnlyList<PlotPoint> Windows
    {
        get
        {
            var days = Amount.Of(AlertWords.Days(Alert.Figures), "day");
            var before = Alert.From.AddDays(-1);
            return
            [
                .. Bars($"{days} to {UkFormat.Date(before)}", Alert.CasesBefore, Alert.ReviewsBefore),
                .. Bars($"{days} to {UkFormat.Date(Alert.To)}", Alert.Cases, Alert.Reviews),
            ];
        }
    }

    public bool HasNoLead => Alert.History.FindLast(entry => entry.Kind.IsForChair())?.Kind == AlertEntryKind.NoLead;

    public bool IsLate => Alert.State == AlertState.New && Alert.AcknowledgeBy < UkTime.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        var alert = await db.Alerts.AsNoTracking().AsSplitQuery()
            .Include(row => row.History).Include(row => row.Practices).Include(row => row.Questions)
            .SingleOrDefaultAsync(row => row.Reference == reference, cancel);
        if (alert is null || !await access.MaySeeAsync(alert, cancel))
        {
            return NotFound();
        }

        Alert = alert;
        Actions = await actions.OfAsync(alert.Theme, alert.Reference, cancel);
        Memory = await memory.OfAsync(alert.Theme, cancel);
        Told = await told.OfAsync(alert, cancel);
        await news.ReadAsync(alert, cancel);
        Evidence = await db.FindAsync<AlertEvidence>([alert.Id], cancel) is { } kept ? new ShownEvidence(kept.Value, areas) : null;
        return Page();
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => UkTime.DateOf(Now);

    private static IEnumerable<PlotPoint> Bars(string period, int cases, int reviews) =>
        [new(period, cases, "With the theme"), new(period, reviews - cases, "Without it")];
}
