using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Snooze;

/// <summary>Brings each snoozed alert back on its day.</summary>
public sealed class WakeRound(AlertsDb db) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var due = await db.Alerts.Where(alert => alert.SnoozedUntil != null && alert.SnoozedUntil <= today).ToListAsync(cancel);
        foreach (var alert in due)
        {
            alert.Wake(AlertWords.System, "Its day has come.", now);
            db.Audit("AlertSnoozeEnded", alert.Reference, alert.Area);
        }

        if (due.Count > 0)
        {
            await db.SaveChangesAsync(cancel);
        }
    }
}
