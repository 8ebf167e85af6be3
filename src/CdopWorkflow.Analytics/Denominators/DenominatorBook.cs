using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>
/// The denominators in use. Where no file tells one of an area, it is summed from the areas within, as they lay in the middle of
/// that year, if every one of them has it: one that is missing leaves the sum unknown.
/// </summary>
public sealed class DenominatorBook(AnalyticsDb db, AreaTable areas, DenominatorShelf shelf)
{
    /// <summary>Denominators of every area and year.</summary>
    public async Task<DenominatorSeries> OfAsync(DenominatorMeasure measure, DenominatorBreakdown breakdown, CancellationToken cancel)
    {
        // every import begins a new state of all of them; files are never taken back
        var imports = await db.Set<DenominatorFile>().CountAsync(file => file.State == DenominatorFileState.Imported, cancel);
        return await shelf.OfAsync(measure, breakdown, imports, () => ReadAsync(measure, breakdown, cancel));
    }

    private async Task<DenominatorSeries> ReadAsync(DenominatorMeasure measure, DenominatorBreakdown breakdown, CancellationToken cancel)
    {
        var rows = await db.Set<Denominator>().AsNoTracking()
            .Where(row => row.InUse && row.Measure == measure && row.Breakdown == breakdown)
            .Select(row => new { row.Area, row.Year, row.Category, row.Count, row.Provisional, row.Source })
            .ToListAsync(cancel);
        var sources = rows.Select(row => row.Source).Distinct().ToDictionary(source => source, source => (IReadOnlyList<string>)[source]);
        return new DenominatorSeries(
            rows.ToDictionary(row => (row.Area, row.Year, row.Category), row => new DenominatorFigure(row.Count, row.Provisional, sources[row.Source], Summed: false)),
            areas);
    }
}
