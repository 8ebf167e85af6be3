using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>
/// The denominators in use. Where no file tells one of an area, it is summed from the areas within, as they lay in the middle of
/// that year, if every one of them has it: one that is missing leaves the sum unknown.
/// </summary>
public sealed class DenominatorBook(AnalyticsDb db, AreaTable areas)
{
    /// <summary>Denominators of areas for the years between two, both included.</summary>
    public async Task<DenominatorSeries> OfAsync(
        IReadOnlyCollection<string> codes, DenominatorMeasure measure, DenominatorBreakdown breakdown, int firstYear, int lastYear, CancellationToken cancel)
    {
        var wanted = codes.SelectMany(code => WithParts(code, firstYear, lastYear)).ToHashSet();
        var rows = await db.Set<Denominator>().AsNoTracking()
            .Where(row => row.InUse && row.Measure == measure && row.Breakdown == breakdown && row.Year >= firstYear && row.Year <= lastYear)
            .Select(row => new { row.Area, row.Year, row.Category, row.Count, row.Provisional, row.Source })
            .ToListAsync(cancel);
        return new DenominatorSeries(
            rows.Where(row => wanted.Contains(row.Area)).ToDictionary(
                row => (row.Area, row.Year, row.Category), row => new DenominatorFigure(row.Count, row.Provisional, [row.Source], Summed: false)),
            areas);
    }

    private HashSet<string> WithParts(string code, int firstYear, int lastYear)
    {
        var all = new HashSet<string> { code };
        for (var year = firstYear; year <= lastYear; year++)
        {
            all.UnionWith(areas.Children(code, DenominatorSeries.MiddleOf(year)).SelectMany(part => WithParts(part.Code, year, year)));
        }

        return all;
    }
}
