using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ReviewActions;

/// <summary>What a panel recommended, as its coordinator turns it into actions.</summary>
public sealed class Recommendations(ReviewsDb db, LoadReview reviews, AnalysisFile analyses)
{
    /// <summary>Of the latest decision; empty while there is none.</summary>
    public async Task<IReadOnlyList<Recommendation>> OfAsync(Review review, CancellationToken cancel)
    {
        var decided = await db.Set<Analysis>().AsNoTracking().Where(analysis => analysis.ReviewId == review.Id && analysis.DecidedAt != null)
            .OrderByDescending(analysis => analysis.Number).FirstOrDefaultAsync(cancel);
        return [.. analyses.ContentOf(decided).RecommendedActions.Select((text, index) => new Recommendation(review, index + 1, text))];
    }

    /// <summary>As <see cref="FindAsync"/>, for a page that shows it: that it was read is audited.</summary>
    public async Task<Recommendation?> ReadAsync(string reference, int number, CancellationToken cancel)
    {
        var found = await FindAsync(reference, number, cancel);
        if (found is not null)
        {
            db.Audit("RecommendationsRead", found.Review.Reference, found.Review.Panel, $"recommendation {number}");
            await db.SaveChangesAsync(cancel);
        }

        return found;
    }

    /// <summary>Null where there is no such review for the coordinator, or no such recommendation.</summary>
    public async Task<Recommendation?> FindAsync(string reference, int number, CancellationToken cancel) =>
        await reviews.OwnAsync(reference, cancel) is { } review ? (await OfAsync(review, cancel)).FirstOrDefault(recommendation => recommendation.Number == number) : null;
}
