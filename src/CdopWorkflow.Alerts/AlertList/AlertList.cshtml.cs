using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Inbox;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.AlertList;

/// <summary>The home of safeguarding leads, and where a chair finds what nobody answered.</summary>
[Authorize(Policy = Policies.Alerts)]
public sealed class AlertListModel(AlertsDb db, AlertAccess access, UnreadNews news, TimeProvider clock) : PageModel
{
    private const int ClosedShown = 20;

    /// <summary>Not closed, the oldest first.</summary>
    public IReadOnlyList<Alert> Open { get; private set; } = [];

    /// <summary>What happened to each since this person last read it, the latest first.</summary>
    public ILookup<Guid, AlertEntry> Unread { get; private set; } = Array.Empty<AlertEntry>().ToLookup(entry => entry.AlertId);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Alert> Closed { get; private set; } = [];

    public IReadOnlyList<Alert> New => In(AlertState.New);

    public IReadOnlyList<Alert> Acknowledged => In(AlertState.Acknowledged);

    public IReadOnlyList<Alert> NoLongerMet => In(AlertState.NoLongerMet);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var alerts = await db.Alerts.AsNoTracking().OrderBy(alert => alert.RaisedAt).ThenBy(alert => alert.Reference).ToListAsync(cancel);
        List<Alert> seen = [];
        foreach (var alert in alerts)
        {
            if (await access.MaySeeAsync(alert, cancel))
            {
                seen.Add(alert);
            }
        }

        var own = seen.ToLookup(alert => alert.State == AlertState.Closed);
        Open = [.. own[false]];
        Unread = await news.UnreadAsync(Open, cancel);
        Closed = [.. own[true].Reverse().Take(ClosedShown)];
    }

    public string Heading(Alert alert) => access.Heading(alert);

    public bool IsLate(Alert alert) => alert.State == AlertState.New && alert.AcknowledgeBy < UkTime.DateOf(clock.GetUtcNow());

    public bool IsSnoozed(Alert alert) => alert.IsSnoozed(UkTime.DateOf(clock.GetUtcNow()));

    private List<Alert> In(AlertState state) => [.. Open.Where(alert => alert.State == state && !IsSnoozed(alert))];
}
