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
    /// <summary>Every measure: the same deaths are read once for all of them.</summary>
    public async Task<IReadOnlyList<MortalitySeries>> OfAsync(IReadOnlyCollection<string> areas, int firstYear, int lastYear, CancellationToken cancel)
    {
        var counts = await cube.ByYearAsync(areas, [CubeDimension.Recorded], firstYear, lastYear, cancel);
        var began = await FirstYearAsync(cancel);
        var series = new List<MortalitySeries>();
        foreach (var measure in MortalityMeasure.All)
        {
            var births = await denominators.OfAsync(measure.Denominator, DenominatorBreakdown.None, cancel);
            series.Add(new MortalitySeries(measure, began, DeathsOf(measure, counts), births));
        }

        return series;
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

    /// <param name="measure">Whose deaths.</param>
    /// <param name="counts">Recorded deaths by year.</param>
    public static IReadOnlyDictionary<(string Area, int Year), long> DeathsOf(MortalityMeasure measure, IEnumerable<CubeCount> counts) =>
        counts.Where(count => measure.Counts(Enum.Parse<AgeBand>(count.Value)))
            .GroupBy(count => (count.Area, count.Period))
            .ToDictionary(year => year.Key, year => year.Sum(count => count.Count));
}
