using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.TimeToReview;

/// <summary>How long the reviews of an area took that were decided between two days, both included.</summary>
public sealed class TimeQueries(FactQueries facts)
{
    public Task<List<ReviewTime>> OfAsync(Area area, DateOnly from, DateOnly to, CancellationToken cancel) =>
        facts.Reviewed(area, from, to)
            .Select(review => new ReviewTime(
                review.Council, review.Panel, review.Region, review.DecidedOn, review.MonthsToDecision, review.NetMonthsToDecision, review.GrossDays, review.NetDays))
            .ToListAsync(cancel);
}
