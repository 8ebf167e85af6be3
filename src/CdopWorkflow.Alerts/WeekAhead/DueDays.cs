using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.WeekAhead;

/// <summary>What is due in the alerts that someone answers for: to acknowledge, and what comes back from a snooze.</summary>
public sealed class DueDays(AlertsDb db, AreaTable areas)
{
    /// <param name="isTheirs">Whether the person answers for an alert.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<DueDay>> OfAsync(Func<Alert, Task<bool>> isTheirs, CancellationToken cancel)
    {
        var waiting = await db.Alerts.AsNoTracking().Where(alert => alert.State == AlertState.New || alert.SnoozedUntil != null).ToListAsync(cancel);
        List<DueDay> days = [];
        foreach (var alert in waiting)
        {
            if (await isTheirs(alert))
            {
                var heading = AlertWords.Heading(alert, areas);
                var period = $"{UkFormat.Date(alert.From)} to {UkFormat.Date(alert.To)}";
                days.Add(alert.SnoozedUntil is { } until
                    ? new(alert.Reference, alert.Version, until, $"Comes back: {heading}", period)
                    : new(alert.Reference, alert.Version, alert.AcknowledgeBy, $"Acknowledge: {heading}", period));
            }
        }

        return [.. days.OrderBy(day => day.On).ThenBy(day => day.Reference, StringComparer.Ordinal)];
    }
}
