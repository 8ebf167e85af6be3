using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;

namespace CdopWorkflow.Reviews.Family;

/// <summary>A service was told to stop writing to the family: the family's page and the history say so.</summary>
public sealed class KeepStopOnMessagesStopped(ReviewsDb db, Sealer sealer, TimelineWriter timeline) : IConsume<MessagesStopped>
{
    public async Task ConsumeAsync(MessagesStopped @event, Envelope envelope, CancellationToken cancel)
    {
        // one that overtook its death fails here and is tried again
        var review = await db.Reviews.FindAsync([@event.DeathId], cancel)
            ?? throw new InvalidOperationException($"No review of death {@event.DeathId} yet.");
        db.Add(new FamilyStop
        {
            ReviewId = review.Id,
            What = RoutineContact.Service,
            On = UkTime.DateOf(@event.At),
            Words = sealer.SealWords($"{@event.Service}, told by the system"),
        });
        timeline.Add(review, $"{@event.Service} was told to stop messages to the family", kind: TimelineKind.Family);
        db.Audit("FamilyRoutineContactStopped", review.Reference, review.Panel, @event.Service);
    }
}
