namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>Categories with their subcategories, counted and as percentages of a printed total, one or more tables in a file.</summary>
internal static class CategoryLayout
{
    internal static IEnumerable<ScorecardLine> Read(string table, IReadOnlyList<ScorecardCells> cells) =>
        cells.Where(line => !line.Text("category").Equals("total", StringComparison.OrdinalIgnoreCase)).GroupBy(line => (Number: line.Text("table"), Title: line.Text("table_title"))).SelectMany(group => Table(table, group.Key.Number, group.Key.Title, [.. group]));

    private static IEnumerable<ScorecardLine> Table(string table, string number, string title, IReadOnlyList<ScorecardCells> cells)
    {
        var group = string.Join(": ", new[] { number.Length > 0 ? $"Table {number}" : "", title }.Where(part => part.Length > 0));
        var total = cells[0].Text("table_total_printed");
        string Key(params string[] parts) => ScorecardLines.KeyOf([table, number, .. parts]);
        var categories = cells.Where(line => line.Text("subcategory").Length == 0).ToList();
        yield return new ScorecardLine
        {
            Key = Key("total"),
            Table = table,
            Indicator = "Total",
            Group = group,
            Printed = total,
            Unit = "count",
            Source = cells[0].Text("source"),
            MadeBy = Making.Sum,
            MadeFrom = [.. categories.Select(line => Key(line.Text("category")))],
        };
        foreach (var line in cells)
        {
            var (category, part) = (line.Text("category"), line.Text("subcategory"));
            var own = new ScorecardLine
            {
                Key = Key(category),
                Table = table,
                Indicator = category,
                Group = group,
                Printed = line.Text("percent_printed"),
                Unit = "percent",
                Numerator = PrintedNumber.ValueOf(line.Text("count")),
                Denominator = PrintedNumber.ValueOf(total),
                Comment = line.Text("note", "comment"),
                Source = line.Text("source"),
            };
            var parts = cells.Where(other => other.Text("category") == category && other.Text("subcategory").Length > 0).Select(other => Key(category, other.Text("subcategory"))).ToList();
            yield return part.Length > 0
                ? own with { Key = Key(category, part), Indicator = $"{category}: {part}", Printed = line.Text("count"), Unit = "count", Numerator = null, Denominator = null }
                : own with { MadeBy = parts.Count > 0 ? Making.Sum : Making.None, MadeFrom = parts };
        }
    }
}
