using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>What rapid responses in an area suspect and no panel has decided.</summary>
public sealed class SuspectedQueries(AnalyticsDb db, TimeProvider clock)
{
    /// <summary>
    /// The factors looked for, a line each. A death that has left the count is not among them, whatever arrived first; nor one that a
    /// panel has decided on: from then on the decision counts, and this is set aside.
    /// </summary>
    /// <param name="area">The person's own.</param>
    /// <param name="months">Months of death, the present one included.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<IReadOnlyList<SuspectedLine>> OfAsync(Area area, int months, CancellationToken cancel)
    {
        var latest = MonthOf.Of(UkTime.DateOf(clock.GetUtcNow()));
        var looked = Enumerable.Range(0, months).Select(back => latest.AddMonths(-back).ToString()).ToList();
        var deaths = db.Recorded.Where(death => death.Counts && looked.Contains(death.Month));
        deaths = area.Kind switch
        {
            AreaKind.Country => deaths,
            AreaKind.Region => deaths.Where(death => death.Region == area.Code),
            AreaKind.Panel => deaths.Where(death => death.Panel == area.Code),
            AreaKind.Council => deaths.Where(death => death.Council == area.Code),
        };
        return await (
            from death in deaths
            join suspected in db.Suspected on death.FactKey equals suspected.FactKey
            where suspected.Version > death.EndedVersion && !db.Reviewed.Any(review => review.FactKey == death.FactKey && review.Counts)
            from factor in suspected.Factors
            select new SuspectedLine(death.FactKey, death.Month, death.AgeBand, factor.Code, factor.Suspected)).AsNoTracking().ToListAsync(cancel);
    }
}
