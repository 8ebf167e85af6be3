using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Statistics.Scorecards;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>The imported tables, and their lines judged together: a total may stand in one table and its parts in another.</summary>
public sealed class ScorecardShelf(AnalyticsDb db, AnalyticsOptions options)
{
    /// <summary>Every edition, without its lines; those in use first.</summary>
    public async Task<IReadOnlyList<ScorecardTable>> TablesAsync(CancellationToken cancel) =>
        [.. (await db.ScorecardTables.AsNoTracking().ToListAsync(cancel)).OrderBy(table => table.SupersededAt is not null).ThenBy(table => table.Name, StringComparer.Ordinal).ThenByDescending(table => table.Edition)];

    /// <summary>The lines of the tables in use, leaving out some that are about to be replaced.</summary>
    public async Task<IReadOnlyList<ScorecardLine>> LinesInUseAsync(CancellationToken cancel, params IReadOnlyCollection<string> except)
    {
        var tables = await db.ScorecardTables.AsNoTracking().Include(table => table.Rows).Where(table => table.SupersededAt == null).ToListAsync(cancel);
        return [.. tables.Where(table => !except.Contains(table.Name)).OrderBy(table => table.Name, StringComparer.Ordinal).SelectMany(Lines)];
    }

    /// <summary>An edition's lines; judged with the tables in use, itself in the place of its name's.</summary>
    public async Task<IReadOnlyList<ScorecardFigure>> FiguresAsync(ScorecardTable edition, CancellationToken cancel)
    {
        var rows = await db.Set<ScorecardRow>().AsNoTracking().Where(row => row.TableId == edition.Id).OrderBy(row => row.Number).ToListAsync(cancel);
        return Judge([.. rows.Select(row => row.Line(edition.Name))], await LinesInUseAsync(cancel, edition.Name));
    }

    /// <summary>How many lines each table in use has, and how many of them have something to check.</summary>
    public async Task<IReadOnlyDictionary<string, (int Lines, int ToCheck)>> CountsAsync(CancellationToken cancel) =>
        ScorecardRules.Judge(await LinesInUseAsync(cancel), options.ScorecardAmberPercent).GroupBy(figure => figure.Line.Table)
            .ToDictionary(table => table.Key, table => (table.Count(), table.Count(figure => figure.HasProblem)));

    public IReadOnlyList<ScorecardFigure> Judge(IReadOnlyList<ScorecardLine> lines, IReadOnlyList<ScorecardLine> others)
    {
        var own = lines.Select(line => (line.Table, line.Key)).ToHashSet();
        return [.. ScorecardRules.Judge([.. lines, .. others], options.ScorecardAmberPercent).Where(figure => own.Contains((figure.Line.Table, figure.Line.Key)))];
    }

    private static IEnumerable<ScorecardLine> Lines(ScorecardTable table) => table.Rows.OrderBy(row => row.Number).Select(row => row.Line(table.Name));
}
