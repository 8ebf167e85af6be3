namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>One line of a file by the names of its columns.</summary>
internal sealed class ScorecardCells(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells, int number)
{
    /// <summary>Of the line in the file.</summary>
    internal int Number => number;

    internal bool Has(string column) => columns.ContainsKey(column);

    /// <summary>
    /// What stands in the first of the columns that is there and not empty; otherwise nothing. The apostrophe that keeps a
    /// spreadsheet from taking a cell for a formula is no part of it.
    /// </summary>
    internal string Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (columns.TryGetValue(name, out var index) && cells[index].Length > 0)
            {
                return cells[index] is ['\'', '=' or '+' or '-' or '@', ..] guarded ? guarded[1..] : cells[index];
            }
        }

        return "";
    }

    /// <summary>As <see cref="Text"/>, where "n/a" says nothing.</summary>
    internal string Said(params ReadOnlySpan<string> names) =>
        Text(names) is var text && text.Equals("n/a", StringComparison.OrdinalIgnoreCase) ? "" : text;
}
