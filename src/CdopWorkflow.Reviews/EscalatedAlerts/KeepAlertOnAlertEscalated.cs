using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.EscalatedAlerts;

/// <summary>An alert waits for the chair: the panel's home says so.</summary>
public sealed class KeepAlertOnAlertEscalated(ReviewsDb db) : IConsume<AlertEscalated>
{
    public async Task ConsumeAsync(AlertEscalated @event, Envelope envelope, CancellationToken cancel)
    {
        var alert = await db.Set<EscalatedAlert>().FindAsync([@event.Reference], cancel) ?? db.Add(new EscalatedAlert { Reference = @event.Reference }).Entity;
        if (@event.Version > alert.Version)
        {
            (alert.Theme, alert.Area, alert.AcknowledgeBy, alert.NoLead) = (@event.Theme, @event.Area, @event.AcknowledgeBy, @event.NoLead);
            (alert.Version, alert.Waits) = (@event.Version, true);
        }
    }
}
