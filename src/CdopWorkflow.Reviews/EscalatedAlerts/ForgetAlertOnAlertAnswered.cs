using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.EscalatedAlerts;

/// <summary>The alert waits no longer. Its row stays, so that an escalation that arrives late is known to be old.</summary>
public sealed class ForgetAlertOnAlertAnswered(ReviewsDb db) : IConsume<AlertAnswered>
{
    public async Task ConsumeAsync(AlertAnswered @event, Envelope envelope, CancellationToken cancel)
    {
        var alert = await db.Set<EscalatedAlert>().FindAsync([@event.Reference], cancel) ?? db.Add(new EscalatedAlert { Reference = @event.Reference }).Entity;
        if (@event.Version > alert.Version)
        {
            (alert.Version, alert.Waits) = (@event.Version, false);
        }
    }
}
