using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.WaitingDuplicates;

/// <summary>A coordinator has decided: nothing waits any more. The decision follows the suspicion, being of the same subject.</summary>
public sealed class ForgetDuplicateOnDuplicateDecided(ReviewsDb db) : IConsume<DuplicateDecided>
{
    public async Task ConsumeAsync(DuplicateDecided @event, Envelope envelope, CancellationToken cancel)
    {
        if (await db.WaitingDuplicates.FindAsync([@event.NotificationReference], cancel) is { } waiting)
        {
            db.WaitingDuplicates.Remove(waiting);
        }
    }
}
