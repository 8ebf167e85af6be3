using CdopWorkflow.Analytics.Figures;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>
/// What one version of a report says differently from the one before about its own area and period. What other reports say beside it
/// changes with them.
/// </summary>
public static class ReportChanges
{
    /// <summary>"Reviews by council, …: Blackpool, Reviewed 25, before 26".</summary>
    public static IReadOnlyList<string> Between(ReportContent before, ReportContent now)
    {
        var old = before.OfItself.ToDictionary(table => table.Code);
        return
        [
            .. before.Summary == now.Summary ? [] : new[] { $"{now.Summary}. Before: {before.Summary}" },
            .. now.OfItself.SelectMany(table => old.TryGetValue(table.Code, out var was) ? OfTable(was, table) : [$"{table.Title} is new"]),
            .. before.OfItself.Where(table => now.OfItself.All(kept => kept.Code != table.Code)).Select(table => $"{table.Title} is left out"),
        ];
    }

    private static IEnumerable<string> OfTable(FigureTable was, FigureTable now)
    {
        var rows = was.Rows.DistinctBy(row => row.Name).ToDictionary(row => row.Name);
        foreach (var row in now.Rows.DistinctBy(row => row.Name))
        {
            rows.Remove(row.Name, out var before);
            var cells = row.Cells.Select((text, at) => (Column: now.Columns.ElementAtOrDefault(at) ?? "", Text: text, Before: before?.Cells.ElementAtOrDefault(at) ?? "no figure"))
                .Where(cell => cell.Text != cell.Before).Select(cell => $"{cell.Column} {cell.Text}, before {cell.Before}").ToList();
            if (cells.Count > 0)
            {
                yield return $"{now.Title}: {row.Name}, {string.Join("; ", cells)}";
            }
        }

        foreach (var gone in rows.Values)
        {
            yield return $"{now.Title}: {gone.Name} is no longer among them";
        }
    }
}
