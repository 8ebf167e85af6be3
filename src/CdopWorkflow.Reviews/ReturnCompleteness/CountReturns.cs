using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Returns;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ReturnCompleteness;

/// <summary>Counts the returns of a panel's reviews, and the decided reviews in which overcrowding is known.</summary>
public sealed class CountReturns(ReviewsDb db, Sealer sealer)
{
    public async Task<IReadOnlyList<AgencyCount>> ByAgencyAsync(string panel, DateOnly from, CancellationToken cancel) => AgencyCount.Of(
        await db.Set<AgencyReturn>().AsNoTracking()
            .Where(asked => asked.RequestedOn >= from && db.Reviews.Any(review => review.Id == asked.ReviewId && review.Panel == panel))
            .ToListAsync(cancel));

    /// <summary>Of each review the decision that stands; known is every one in which somebody recorded how the child was housed.</summary>
    public async Task<CountedShare> OvercrowdingKnownAsync(string panel, DateOnly from, CancellationToken cancel)
    {
        var since = UkTime.Instant(from, TimeOnly.MinValue);
        var facts = await db.Set<Analysis>().AsNoTracking()
            .Where(analysis => analysis.DecidedAt >= since && analysis.Fact != null && db.Reviews.Any(review => review.Id == analysis.ReviewId && review.Panel == panel && review.DecidedAt != null))
            .Select(analysis => new { analysis.ReviewId, analysis.Number, analysis.Fact }).ToListAsync(cancel);
        var standing = facts.GroupBy(fact => fact.ReviewId).Select(review => sealer.Open<DeathReviewed>(review.MaxBy(fact => fact.Number)!.Fact!)).ToList();
        return new CountedShare(standing.Count(MissingReturns.IsKnownIn), standing.Count);
    }
}
