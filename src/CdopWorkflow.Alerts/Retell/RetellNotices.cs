using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Retell;

/// <summary>
/// Tells Reviews once more which alerts wait for a chair, as after one of the two databases was restored to an older point: no chair
/// is asked to answer what is answered, and none misses what is not.
/// </summary>
public sealed class RetellNotices(AlertsDb db)
{
    /// <summary>References of notices that stand there otherwise than here, or under a version that was not reached here: there they are to be forgotten first.</summary>
    public async Task<IReadOnlyList<string>> UntrueAsync(IReadOnlyList<HeldNotice> held, CancellationToken cancel)
    {
        var alerts = await db.Alerts.AsNoTracking().ToDictionaryAsync(alert => alert.Reference, cancel);
        return [.. held.Where(notice => !alerts.TryGetValue(notice.Reference, out var alert) || alert.Version < notice.Version || alert.WaitsForChair != notice.Waits).Select(notice => notice.Reference)];
    }

    /// <param name="kept">References of the notices that stay there.</param>
    /// <param name="cancel">Gives up: nothing is told then.</param>
    /// <returns>How many were told.</returns>
    public async Task<int> HandleAsync(IReadOnlyCollection<string> kept, CancellationToken cancel)
    {
        var told = 0;
        await db.InTransactionAsync(
            async () =>
            {
                var waiting = (await db.Alerts.Include(alert => alert.History).AsNoTracking().Where(alert => alert.State == AlertState.New).ToListAsync(cancel))
                    .Where(alert => alert.WaitsForChair && !kept.Contains(alert.Reference)).ToList();
                foreach (var alert in waiting)
                {
                    var noLead = alert.History.OrderBy(entry => entry.Number).Last(entry => entry.Kind.IsForChair()).Kind == AlertEntryKind.NoLead;
                    db.Publish(new AlertEscalated(alert.Reference, alert.Theme, alert.Area, alert.Version, alert.AcknowledgeBy, noLead));
                    db.Audit("AlertRetold", alert.Reference, alert.Area);
                }

                told = waiting.Count;
            },
            cancel);
        return told;
    }
}
