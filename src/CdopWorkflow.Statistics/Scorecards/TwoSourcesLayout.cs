namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>The same figures from two sources beside each other: columns such as "points_000" and "points_001".</summary>
internal static class TwoSourcesLayout
{
    private static readonly string[] Totals = ["combined", "total", "all"];

    /// <summary>The endings of the columns that come in pairs.</summary>
    internal static IReadOnlyList<string> Sources(IReadOnlyList<string> header)
    {
        var endings = header.Where(IsOfSource).GroupBy(Stem).Where(group => group.Count() > 1).SelectMany(group => group.Select(Ending)).Distinct().Order().ToList();
        return endings;
    }

    internal static IEnumerable<ScorecardLine> Read(string table, IReadOnlyList<string> header, IReadOnlyList<ScorecardCells> cells)
    {
        var stem = header.Where(IsOfSource).Select(Stem).First(candidate => candidate is not ("wording" or "source"));
        return Sources(header).SelectMany(source => Source(table, header[0], stem, source, cells)).OrderBy(pair => pair.Row).Select(pair => pair.Line);
    }

    private static IEnumerable<(int Row, ScorecardLine Line)> Source(string table, string name, string stem, string source, IReadOnlyList<ScorecardCells> cells)
    {
        string Key(ScorecardCells line) => ScorecardLines.KeyOf(table, line.Text(name), source);
        var parts = cells.Where(line => !IsTotal(line.Text(name))).ToList();
        return cells.Select(line => (line.Number, new ScorecardLine
        {
            Key = Key(line),
            Table = table,
            Indicator = line.Text(name),
            Printed = line.Text($"{stem}_{source}"),
            Unit = stem.Replace('_', ' '),
            Wording = line.Text($"wording_{source}"),
            Source = line.Text($"source_{source}") is { Length: > 0 } place ? place : source,
            Comment = line.Text("note", "comment"),
            MadeBy = IsTotal(line.Text(name)) ? Making.Sum : Making.None,
            MadeFrom = IsTotal(line.Text(name)) ? [.. parts.Where(part => part.Text($"{stem}_{source}").Length > 0).Select(Key)] : [],
        }));
    }

    private static bool IsTotal(string name) => Totals.Contains(name.ToLowerInvariant());

    private static bool IsOfSource(string column) => column.Length > 4 && column[^4] == '_' && column[^3..].All(char.IsAsciiDigit);

    private static string Stem(string column) => column[..^4];

    private static string Ending(string column) => column[^3..];
}
