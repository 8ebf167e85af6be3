using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>
/// Which reviews may be about one child and wait for somebody to say. Nothing is taken away when one of the two is withdrawn, merged or
/// disposed of: a pair shows as long as both are counted, and again when one is taken up again.
/// </summary>
public sealed class OpenSuspicions(ReviewsDb db)
{
    public async Task<IReadOnlyList<OtherCase>> OfReviewAsync(Review review, CancellationToken cancel) =>
        [.. Once(await Pairs().Where(pair => pair.PutRightId == review.Id || pair.LikeId == review.Id).ToListAsync(cancel)).Select(pair => pair.SeenFrom(review.Id))];

    public async Task<IReadOnlyList<SuspectedPair>> OfPanelsAsync(IReadOnlyList<string> panels, CancellationToken cancel) =>
        [.. Once(await Pairs().Where(pair => panels.Contains(pair.PutRightPanel) || panels.Contains(pair.LikePanel)).ToListAsync(cancel))];

    private static IEnumerable<SuspectedPair> Once(List<SuspectedPair> pairs) => pairs.OrderBy(pair => pair.Since).ThenBy(pair => pair.Like, StringComparer.Ordinal).DistinctBy(pair => pair.Key);

    private IQueryable<SuspectedPair> Pairs() =>
        from suspicion in db.Set<SameChildSuspicion>()
        where suspicion.FoundDifferentAt == null
        join review in db.Reviews on suspicion.ReviewId equals review.Id
        join other in db.Reviews on suspicion.Other equals other.Reference
        where !ReviewStates.Uncounted.Contains(review.State) && !ReviewStates.Uncounted.Contains(other.State)
        select new SuspectedPair
        {
            Id = suspicion.Id,
            Since = suspicion.Since,
            PutRightId = review.Id,
            PutRight = review.Reference,
            PutRightPanel = review.Panel,
            PutRightState = review.State,
            LikeId = other.Id,
            Like = other.Reference,
            LikePanel = other.Panel,
            LikeState = other.State,
        };
}
