using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Escalation;

/// <summary>
/// Tells the chair, once, of each alert that nobody acknowledged in time. Where nobody leads safeguarding in its area, in one around it
/// or in a panel that contributes, the chair is told at once: an alert that reaches nobody would be silent.
/// </summary>
public sealed class EscalationRound(AlertsDb db, AlertAccess access, StaffDirectory staff, AreaTable areas) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var waiting = await db.Alerts.Where(alert => alert.State == AlertState.New && (alert.EscalatedFor == null || alert.EscalatedFor != alert.AcknowledgeBy)).ToListAsync(cancel);
        foreach (var alert in waiting)
        {
            var late = alert.AcknowledgeBy < today;
            if (!late && !await OnlyChairIsThereAsync(alert, today, cancel))
            {
                continue;
            }

            if (late)
            {
                alert.Escalate(now);
            }
            else
            {
                alert.EscalateAtOnce(now, areas.NameOf(alert.Area));
            }

            db.Publish(new AlertEscalated(alert.Reference, alert.Theme, alert.Area, alert.Version, alert.AcknowledgeBy, NoLead: !late));
            db.Audit("AlertEscalated", alert.Reference, alert.Area, late ? "" : "no safeguarding lead");
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task<bool> OnlyChairIsThereAsync(Alert alert, DateOnly today, CancellationToken cancel)
    {
        var people = await staff.AllAsync(cancel);
        return people.Any(person => person.As(Role.Chair).Has(Role.Chair, alert.Area, areas, today))
            && !people.Any(person => access.AnswersFor(person.As(Role.SafeguardingLead, Role.Analyst), alert));
    }
}
