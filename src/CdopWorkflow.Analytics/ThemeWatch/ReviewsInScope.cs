using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>
/// The reviews that themes are counted over, as they will be once this transaction is saved: a consumer looks before Platform
/// saves, so what it has just changed in memory is laid over what the database says.
/// </summary>
public sealed class ReviewsInScope(AnalyticsDb db, AreaTable areas)
{
    /// <summary>Whether a theme that belongs to an area is looked for in a panel.</summary>
    public bool IsIn(string panel, string area, DateOnly on) => area == AreaTable.England || area == panel || areas.IsWithin(panel, area, on);

    public async Task<IReadOnlyCollection<ScopedReview>> InAsync(string area, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var stored = await db.Reviewed
            .Include(review => review.Factors)
            .Where(review => review.Counts && review.Infant && review.DecidedOn >= from && review.DecidedOn <= to)
            .Where(review => area == AreaTable.England || review.Panel == area || review.Region == area)
            .ToListAsync(cancel);
        return stored
            .Union(db.Reviewed.Local)
            .Where(review => ScopedReview.Includes(review) && IsIn(review, area) && from <= review.DecidedOn && review.DecidedOn <= to)
            .Select(ScopedReview.Of)
            .ToList();
    }

    private static bool IsIn(ReviewedDeath review, string area) => area == AreaTable.England || review.Panel == area || review.Region == area;
}
