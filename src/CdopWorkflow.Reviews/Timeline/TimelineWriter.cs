using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;

namespace CdopWorkflow.Reviews.Timeline;

/// <summary>Adds to a review's timeline in the transaction of the next save.</summary>
public sealed class TimelineWriter(ReviewsDb db, CurrentPerson person, Sealer sealer, TimeProvider clock)
{
    /// <param name="review">Whose timeline.</param>
    /// <param name="what">In words that name no one.</param>
    /// <param name="why">Free text of the person who acts, if any.</param>
    /// <param name="kind">What it is about; what no person did is known by itself.</param>
    public void Add(Review review, string what, string? why = null, TimelineKind kind = TimelineKind.Other) => db.Timeline.Add(new TimelineEntry
    {
        ReviewId = review.Id,
        At = clock.GetUtcNow(),
        Who = person.Value.AccountId,
        WhoName = person.Value.Name,
        What = what,
        Kind = kind == TimelineKind.Other && person.Value.IsSystem ? TimelineKind.System : kind,
        Why = sealer.SealWords(why),
    });
}
