using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>What the facts say about an area and a year.</summary>
public sealed class FactQueries(AnalyticsDb db)
{
    public Task<List<ReviewGroup>> ReviewsAsync(Area area, ReportYear year, CancellationToken cancel) =>
        Reviewed(area, year.From, year.To)
            .GroupBy(review => new { review.Council, review.Panel, review.Region, review.AgeBand, review.Category, review.Outcome })
            .Select(group => new ReviewGroup(
                group.Key.Council, group.Key.Panel, group.Key.Region, group.Key.AgeBand, group.Key.Category, group.Key.Outcome, group.Count()))
            .ToListAsync(cancel);

    public Task<List<FactorOfReview>> ModifiableFactorsAsync(Area area, ReportYear year, CancellationToken cancel) =>
        Reviewed(area, year.From, year.To)
            .Where(review => review.Outcome == ModifiableOutcome.Identified)
            .SelectMany(review => review.Factors)
            .Where(factor => factor.Modifiable == Answer.Yes)
            .Select(factor => new FactorOfReview(factor.FactKey, factor.Code))
            .ToListAsync(cancel);

    public Task<List<RecordedMonth>> RecordedAsync(Area area, ReportYear year, CancellationToken cancel)
    {
        var months = year.Months;
        return In(db.Recorded.Where(death => death.Counts && months.Contains(death.Month)), area)
            .GroupBy(death => new { death.Month, death.AgeBand })
            .Select(group => new RecordedMonth(group.Key.Month, group.Key.AgeBand, group.Count()))
            .ToListAsync(cancel);
    }

    /// <summary>How many reviews were decided between two days, both included.</summary>
    public Task<int> DecidedAsync(Area area, DateOnly from, DateOnly to, CancellationToken cancel) => Reviewed(area, from, to).CountAsync(cancel);

    public IQueryable<ReviewedDeath> Reviewed(Area area, DateOnly from, DateOnly to)
    {
        var reviews = db.Reviewed.AsNoTracking().Where(review => review.Counts && review.DecidedOn >= from && review.DecidedOn <= to);
        return area.Kind switch
        {
            AreaKind.Country => reviews,
            AreaKind.Region => reviews.Where(review => review.Region == area.Code),
            AreaKind.Panel => reviews.Where(review => review.Panel == area.Code),
            AreaKind.Council => reviews.Where(review => review.Council == area.Code),
        };
    }

    private static IQueryable<RecordedDeath> In(IQueryable<RecordedDeath> deaths, Area area) => area.Kind switch
    {
        AreaKind.Country => deaths,
        AreaKind.Region => deaths.Where(death => death.Region == area.Code),
        AreaKind.Panel => deaths.Where(death => death.Panel == area.Code),
        AreaKind.Council => deaths.Where(death => death.Council == area.Code),
    };
}
