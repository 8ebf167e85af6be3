using System.Globalization;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Gap;

/// <summary>Counts the gap over every three years: pooled, never averaged. Deciles 1 and 2 are the most deprived fifth.</summary>
public sealed class GapWindows(CubeQueries cube, DenominatorBook denominators, MortalityBook mortality)
{
    private const int Years = 3;
    private static readonly string[] MostDeprived = ["1", "2"];

    public async Task<IReadOnlyList<GapWindow>> OfAsync(string area, int firstYear, int lastYear, CancellationToken cancel)
    {
        var recorded = await mortality.OfAsync([area], MortalityMeasure.Infant, firstYear, lastYear, cancel);
        var births = await denominators.OfAsync([area], DenominatorMeasure.LiveBirths, DenominatorBreakdown.DeprivationFifth, firstYear, lastYear, cancel);
        var counts = await cube.ByPeriodAsync([area], [CubeDimension.InfantDiedDecile], CubePeriod.Of(new(firstYear, 1, 1)), CubePeriod.Of(new(lastYear, 12, 1)), cancel);
        var windows = new List<GapWindow>();
        for (var from = Math.Max(firstYear, recorded.FirstYear ?? lastYear); from + Years - 1 <= lastYear; from++)
        {
            var to = from + Years - 1;
            var known = counts.Where(count => count.Value != CubeDimension.Unknown && CubePeriod.FirstDay(count.Period).Year is var year && year >= from && year <= to).ToList();
            var fifths = Enumerable.Range(1, 5).Select(fifth => births.Over(area, from, to, fifth.ToString(CultureInfo.InvariantCulture))).ToList();
            var complete = !fifths.Contains(null);
            var all = known.Sum(count => count.Count);
            windows.Add(new GapWindow(
                from, to,
                complete ? new Rate(known.Where(count => MostDeprived.Contains(count.Value)).Sum(count => count.Count), fifths[0]!.Count) : null,
                complete ? new Rate(all, fifths.Sum(fifth => fifth!.Count)) : null,
                new Share(all, Math.Max(all, recorded.DeathsIn(area, from, to)))));
        }

        return windows;
    }
}
