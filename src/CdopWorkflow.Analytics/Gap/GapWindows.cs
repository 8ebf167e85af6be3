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
        var counts = (await cube.ByYearAsync([area], [CubeDimension.Recorded, CubeDimension.InfantDiedDecile], firstYear, lastYear, cancel)).ToLookup(count => count.Dimension);
        var recorded = MortalityBook.DeathsOf(MortalityMeasure.Infant, counts[CubeDimension.Recorded]);
        var births = await denominators.OfAsync(DenominatorMeasure.LiveBirths, DenominatorBreakdown.DeprivationFifth, cancel);
        var windows = new List<GapWindow>();
        for (var from = Math.Max(firstYear, await mortality.FirstYearAsync(cancel) ?? lastYear); from + Years - 1 <= lastYear; from++)
        {
            var years = Enumerable.Range(from, Years).ToList();
            var known = counts[CubeDimension.InfantDiedDecile].Where(count => count.Value != CubeDimension.Unknown && years.Contains(count.Period)).ToList();
            var fifths = Enumerable.Range(1, 5).Select(fifth => births.Over(area, from, years[^1], fifth.ToString(CultureInfo.InvariantCulture))).ToList();
            var complete = !fifths.Contains(null);
            var all = known.Sum(count => count.Count);
            windows.Add(new GapWindow(
                from, years[^1],
                complete ? new Rate(known.Where(count => MostDeprived.Contains(count.Value)).Sum(count => count.Count), fifths[0]!.Count) : null,
                complete ? new Rate(all, fifths.Sum(fifth => fifth!.Count)) : null,
                new Share(all, Math.Max(all, years.Sum(year => recorded.GetValueOrDefault((area, year)))))));
        }

        return windows;
    }
}
