namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>Areas as lines, four quarters and their year as columns; a line called TOTAL adds up the others.</summary>
internal static class QuarterLayout
{
    internal static readonly string[] Quarters = ["q1", "q2", "q3", "q4"];

    internal static IEnumerable<ScorecardLine> Read(string table, IReadOnlyList<string> header, IReadOnlyList<ScorecardCells> cells)
    {
        var whole = header.FirstOrDefault(column => column is "year" or "ytd" || column.StartsWith("total", StringComparison.Ordinal));
        var percent = header.Any(column => column.Contains("percent", StringComparison.Ordinal)) || cells.Any(line => line.Text("q1").Contains('.', StringComparison.Ordinal));
        var lines = cells.SelectMany(line => Of(table, line, whole, percent)).ToList();
        return percent ? lines : lines.Select(line => WithTotal(line, lines));
    }

    private static IEnumerable<ScorecardLine> Of(string table, ScorecardCells cells, string? whole, bool percent)
    {
        var year = YearIn(whole ?? "");
        var indicator = cells.Said("indicator", "kpi", "kpi_code") is { Length: > 0 } named ? named : table;
        var line = new ScorecardLine
        {
            Key = "",
            Table = table,
            Code = cells.Said("icb_sub_location_code", "area_code", "code"),
            Indicator = indicator,
            Area = cells.Said("area", "district", "geography"),
            Unit = percent ? "percent" : "count",
            Target = cells.Said("target"),
            Comment = cells.Said("comment", "note"),
            Source = cells.Said("source"),
        };
        string Key(string period) => ScorecardLines.KeyOf(table, indicator, line.Area, period);
        var quarters = Quarters.Select(quarter => line with { Key = Key(quarter), Period = $"{year} {quarter.ToUpperInvariant()}".Trim(), Printed = cells.Text(quarter), Target = "" }).ToList();
        return whole is null ? quarters : quarters.Append(line with
        {
            Key = Key("year"),
            Period = year.Length > 0 ? year : "Year",
            Printed = cells.Text(whole),
            MadeBy = percent ? Making.Mean : Making.Sum,
            MadeFrom = [.. quarters.Select(quarter => quarter.Key)],
            Trend = $"{cells.Said("trend_arrow")} {cells.Said("trend", "trend_word")}".Trim(),
            TrendBasis = cells.Said("trend_basis"),
        });
    }

    private static ScorecardLine WithTotal(ScorecardLine line, IReadOnlyList<ScorecardLine> lines) =>
        line.Area.Equals("total", StringComparison.OrdinalIgnoreCase)
            ? line with { MadeBy = Making.Sum, MadeFrom = [.. lines.Where(other => other.Area != line.Area && other.Period == line.Period && other.Indicator == line.Indicator).Select(other => other.Key)] }
            : line;

    /// <summary>"total_2022_23_percent" is about "2022-23".</summary>
    private static string YearIn(string column) =>
        column.Split('_').SkipWhile(part => part.Length != 4 || !part.All(char.IsAsciiDigit)).TakeWhile(part => part.All(char.IsAsciiDigit)).ToList() is { Count: > 0 } parts
            ? string.Join('-', parts)
            : "";
}
