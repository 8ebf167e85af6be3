using System.Runtime.InteropServices;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Reads the cube. Who may see an area's counts is the page's business.</summary>
public sealed class CubeQueries(AnalyticsDb db)
{
    /// <summary>Counts of an area over a year, its periods added up.</summary>
    public Task<CubeCounts> OfAsync(string area, ReportYear year, IReadOnlyCollection<string> dimensions, CancellationToken cancel) =>
        OfAsync(area, year.From, year.To, dimensions, cancel);

    /// <summary>Counts of an area between the quarters of two days, both included, added up.</summary>
    public async Task<CubeCounts> OfAsync(string area, DateOnly from, DateOnly to, IReadOnlyCollection<string> dimensions, CancellationToken cancel)
    {
        var (first, last) = (CubePeriod.QuarterOf(from), CubePeriod.QuarterOf(to));
        return new CubeCounts(await db.Cube.AsNoTracking()
            .Where(cell => cell.Area == area && dimensions.Contains(cell.Dimension) && cell.Period >= first && cell.Period <= last)
            .GroupBy(cell => new { cell.Dimension, cell.Value, cell.Outcome })
            .Select(cells => new CubeCount(area, cells.Key.Dimension, 0, cells.Key.Value, cells.Key.Outcome, cells.Sum(cell => cell.Count)))
            .ToListAsync(cancel));
    }

    /// <summary>The same for several areas.</summary>
    public async Task<IReadOnlyDictionary<string, CubeCounts>> OfAsync(
        IReadOnlyCollection<string> areas, DateOnly from, DateOnly to, IReadOnlyCollection<string> dimensions, CancellationToken cancel)
    {
        var (first, last) = (CubePeriod.QuarterOf(from), CubePeriod.QuarterOf(to));
        var counts = await db.Cube.AsNoTracking()
            .Where(cell => areas.Contains(cell.Area) && dimensions.Contains(cell.Dimension) && cell.Period >= first && cell.Period <= last)
            .GroupBy(cell => new { cell.Area, cell.Dimension, cell.Value, cell.Outcome })
            .Select(cells => new CubeCount(cells.Key.Area, cells.Key.Dimension, 0, cells.Key.Value, cells.Key.Outcome, cells.Sum(cell => cell.Count)))
            .ToListAsync(cancel);
        var byArea = counts.ToLookup(count => count.Area);
        return areas.Distinct().ToDictionary(area => area, area => new CubeCounts([.. byArea[area]]));
    }

    /// <summary>
    /// The same whatever the outcome. Added up here, dimension by dimension: to group thousands of values the database sorts all their cells,
    /// which takes several times as long as reading them.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, CubeCounts>> TotalsAsync(
        IReadOnlyCollection<string> areas, ReportYear year, IReadOnlyCollection<string> dimensions, CancellationToken cancel)
    {
        var (first, last) = (CubePeriod.QuarterOf(year.From), CubePeriod.QuarterOf(year.To));
        var counts = areas.Distinct().ToDictionary(area => area, _ => new List<CubeCount>());
        foreach (var dimension in dimensions)
        {
            var sums = new Dictionary<(string Area, string Value), long>();
            foreach (var cell in await db.Cube.AsNoTracking()
                .Where(cell => areas.Contains(cell.Area) && cell.Dimension == dimension && cell.Period >= first && cell.Period <= last)
                .Select(cell => new { cell.Area, cell.Value, cell.Count })
                .ToListAsync(cancel))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sums, (cell.Area, cell.Value), out _) += cell.Count;
            }

            foreach (var ((area, value), count) in sums)
            {
                counts[area].Add(new CubeCount(area, dimension, 0, value, "", count));
            }
        }

        return counts.ToDictionary(area => area.Key, area => new CubeCounts(area.Value));
    }

    /// <summary>Counts of several areas period by period, the first and the last included; outcomes are added up.</summary>
    public Task<List<CubeCount>> ByPeriodAsync(
        IReadOnlyCollection<string> areas, IReadOnlyCollection<string> dimensions, int first, int last, CancellationToken cancel) =>
        db.Cube.AsNoTracking()
            .Where(cell => areas.Contains(cell.Area) && dimensions.Contains(cell.Dimension) && cell.Period >= first && cell.Period <= last)
            .GroupBy(cell => new { cell.Area, cell.Dimension, cell.Period, cell.Value })
            .Select(cells => new CubeCount(cells.Key.Area, cells.Key.Dimension, cells.Key.Period, cells.Key.Value, "", cells.Sum(cell => cell.Count)))
            .ToListAsync(cancel);

    /// <summary>The same by calendar year, which is their period: the database adds up the periods within.</summary>
    public Task<List<CubeCount>> ByYearAsync(
        IReadOnlyCollection<string> areas, IReadOnlyCollection<string> dimensions, int firstYear, int lastYear, CancellationToken cancel)
    {
        var (first, last) = (CubePeriod.Of(new(firstYear, 1, 1)), CubePeriod.Of(new(lastYear, 12, 1)));
        return db.Cube.AsNoTracking()
            .Where(cell => areas.Contains(cell.Area) && dimensions.Contains(cell.Dimension) && cell.Period >= first && cell.Period <= last)
            .GroupBy(cell => new { cell.Area, cell.Dimension, Year = cell.Period / CubePeriod.YearPlace, cell.Value })
            .Select(cells => new CubeCount(cells.Key.Area, cells.Key.Dimension, cells.Key.Year, cells.Key.Value, "", cells.Sum(cell => cell.Count)))
            .ToListAsync(cancel);
    }

    /// <summary>The cells themselves of an area and a dimension, period by period and outcome by outcome.</summary>
    public Task<List<CubeCount>> CellsAsync(string area, string dimension, int first, int last, CancellationToken cancel) =>
        db.Cube.AsNoTracking()
            .Where(cell => cell.Area == area && cell.Dimension == dimension && cell.Period >= first && cell.Period <= last && cell.Count > 0)
            .OrderBy(cell => cell.Period).ThenBy(cell => cell.Value).ThenBy(cell => cell.Outcome)
            .Select(cell => new CubeCount(cell.Area, cell.Dimension, cell.Period, cell.Value, cell.Outcome, cell.Count))
            .ToListAsync(cancel);
}
