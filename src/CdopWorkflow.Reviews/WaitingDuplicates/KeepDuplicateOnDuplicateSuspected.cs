using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.WaitingDuplicates;

/// <summary>A possible duplicate waits: the coordinator's worklist says so.</summary>
public sealed class KeepDuplicateOnDuplicateSuspected(ReviewsDb db) : IConsume<DuplicateSuspected>
{
    public async Task ConsumeAsync(DuplicateSuspected @event, Envelope envelope, CancellationToken cancel)
    {
        if (await db.WaitingDuplicates.FindAsync([@event.NotificationReference], cancel) is null)
        {
            db.WaitingDuplicates.Add(new WaitingDuplicate
            {
                Reference = @event.NotificationReference,
                Panel = @event.Panel,
                ReceivedAt = @event.ReceivedAt,
                Candidates = [.. @event.Candidates],
            });
        }
    }
}
