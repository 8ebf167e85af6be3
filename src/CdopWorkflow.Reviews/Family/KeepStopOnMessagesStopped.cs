using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Family;

/// <summary>A service was told to stop writing to the family: the family's page and the history say so.</summary>
public sealed class KeepStopOnMessagesStopped(ReviewsDb db, Sealer sealer, TimelineWriter timeline) : IConsume<MessagesStopped>
{
    public async Task ConsumeAsync(MessagesStopped @event, Envelope envelope, CancellationToken cancel)
    {
        // one that overtook its death fails here and is tried again
        var review = await db.Reviews.FindAsync([@event.DeathId], cancel)
            ?? throw new InvalidOperationException($"No review of death {@event.DeathId} yet.");
        var (on, words) = (UkTime.DateOf(@event.At), $"{@event.Service}, told by the system{(@event.Corrected ? " again, as the child’s details were put right" : "")}");
        var kept = await db.Set<FamilyStop>().AsNoTracking().Where(stop => stop.ReviewId == review.Id && stop.On == on && stop.What == RoutineContact.Service).ToListAsync(cancel);
        if (kept.Exists(stop => sealer.OpenWords(stop.Words) == words))
        {
            // told again after a restore
            return;
        }

        db.Add(new FamilyStop { ReviewId = review.Id, What = RoutineContact.Service, On = on, Words = sealer.SealWords(words) });
        timeline.Add(review, $"{@event.Service} was told{(@event.Corrected ? " again, as the child’s details were put right," : "")} to stop messages to the family", kind: TimelineKind.Family);
        db.Audit("FamilyRoutineContactStopped", review.Reference, review.Panel, @event.Service);
    }
}
