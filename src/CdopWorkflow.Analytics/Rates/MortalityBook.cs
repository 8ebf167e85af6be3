using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Rates;

/// <summary>Looks up deaths by calendar year of death, and what they are divided by. Who may see an area's is the page's business.</summary>
public sealed class MortalityBook(AnalyticsDb db, CubeQueries cube, DenominatorBook denominators)
{
    public async Task<MortalitySeries> OfAsync(IReadOnlyCollection<string> areas, MortalityMeasure measure, int firstYear, int lastYear, CancellationToken cancel)
    {
        var counts = await cube.ByPeriodAsync(areas, [CubeDimension.Recorded], CubePeriod.Of(new(firstYear, 1, 1)), CubePeriod.Of(new(lastYear, 12, 1)), cancel);
        var deaths = counts.Where(count => measure.Counts(Enum.Parse<AgeBand>(count.Value)))
            .GroupBy(count => (count.Area, CubePeriod.FirstDay(count.Period).Year))
            .ToDictionary(year => year.Key, year => year.Sum(count => count.Count));
        return new MortalitySeries(
            measure, await FirstYearAsync(cancel), deaths,
            await denominators.OfAsync(areas, measure.Denominator, DenominatorBreakdown.None, firstYear, lastYear, cancel));
    }

    /// <summary>
    /// An installation counts from the day it began: the years before have no deaths here because nobody recorded them, and the
    /// first year counts only if it was recorded from January on.
    /// </summary>
    public async Task<int?> FirstYearAsync(CancellationToken cancel)
    {
        var first = await db.Cube.Where(cell => cell.Area == AreaTable.England && cell.Dimension == CubeDimension.Recorded && cell.Count > 0)
            .MinAsync(cell => (int?)cell.Period, cancel);
        return first is { } period ? CubePeriod.FirstDay(period) is var day && day.Month == 1 ? day.Year : day.Year + 1 : null;
    }
}
