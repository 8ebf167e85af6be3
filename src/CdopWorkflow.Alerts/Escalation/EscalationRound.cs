using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Escalation;

/// <summary>Tells the chair, once, of each alert that nobody acknowledged in time.</summary>
public sealed class EscalationRound(AlertsDb db) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var late = await db.Alerts
            .Where(alert => alert.State == AlertState.New && alert.AcknowledgeBy < today)
            .Where(alert => alert.EscalatedFor == null || alert.EscalatedFor != alert.AcknowledgeBy)
            .ToListAsync(cancel);
        foreach (var alert in late)
        {
            alert.Escalate(now);
            db.Publish(new AlertEscalated(alert.Reference, alert.Theme, alert.Area, alert.Version, alert.AcknowledgeBy));
            db.Audit("AlertEscalated", alert.Reference, alert.Area);
        }

        if (late.Count > 0)
        {
            await db.SaveChangesAsync(cancel);
        }
    }
}
