using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.SuspectFactors;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>Keeps the anonymised facts of a case that goes, exactly those that would be published again if the figures were built anew.</summary>
public sealed class KeepFacts(ReviewsDb db, Sealer sealer)
{
    /// <param name="review">With its suspected factors.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task OfAsync(Review review, CancellationToken cancel)
    {
        if (!review.Counts || review.RecordedVersion == 0)
        {
            return;
        }

        Keep(review.Recorded(), review.RecordedAt);
        if (review.RapidResponse is { SuspectedVersion: > 0, SuspectedAt: { } suspectedAt })
        {
            Keep(SuspectedFact.Of(review), suspectedAt);
        }

        var decision = await db.Set<Analysis>().AsNoTracking()
            .Where(analysis => analysis.ReviewId == review.Id && analysis.Fact != null && analysis.RetractedAt == null)
            .OrderByDescending(analysis => analysis.Number).FirstOrDefaultAsync(cancel);
        if (decision is not null)
        {
            Keep(sealer.Open<DeathReviewed>(decision.Fact!), decision.DecidedAt ?? review.RecordedAt);
        }
    }

    private void Keep(IEvent fact, DateTimeOffset at) =>
        db.Add(new KeptFact { WireName = EventSerializer.WireNameOf(fact.GetType()), Fact = EventSerializer.ToJson(fact), OccurredAt = at });
}
