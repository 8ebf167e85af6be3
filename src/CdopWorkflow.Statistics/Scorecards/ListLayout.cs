namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>A figure a line. Columns go by the names that published tables use for them.</summary>
internal static class ListLayout
{
    private static readonly string[] IndicatorNames = ["indicator", "kpi", "measure", "item", "metric", "programme", "title"];
    private static readonly string[] PrintedNames = ["printed", "percent_printed", "value", "value_percent", "percent", "total_printed", "start_as_printed"];

    internal static bool Knows(IReadOnlyCollection<string> header) =>
        IndicatorNames.Any(header.Contains) && PrintedNames.Append("numerator").Append("count").Any(header.Contains);

    internal static IEnumerable<ScorecardLine> Read(string table, IReadOnlyList<ScorecardCells> cells) => WithYears([.. cells.Select(line => Line(table, line))]);

    private static ScorecardLine Line(string table, ScorecardCells cells)
    {
        var (code, indicator, group) = (cells.Said("code", "kpi_code", "table"), cells.Said(IndicatorNames), cells.Said("group"));
        var (area, period) = (cells.Said("area", "geography", "district", "place"), cells.Said("period", "year"));
        var printed = cells.Text(PrintedNames);
        var key = cells.Said("key") is { Length: > 0 } given ? given : ScorecardLines.KeyOf(table, code, indicator, group, area, period);
        return new ScorecardLine
        {
            Key = key,
            Table = cells.Said("table_name") is { Length: > 0 } named ? named : table,
            Code = code,
            Indicator = indicator,
            Group = group,
            Ages = cells.Said("ages", "age_group"),
            Area = area,
            Period = period,
            Numerator = PrintedNumber.ValueOf(cells.Text("numerator")),
            Denominator = PrintedNumber.ValueOf(cells.Text("denominator")),
            Printed = printed.Length > 0 ? printed : cells.Text("count"),
            Unit = cells.Said("unit") is { Length: > 0 } unit ? unit : Unit(cells, printed),
            Target = cells.Said("target"),
            Rag = cells.Has("rag") || cells.Has("rag_printed") ? cells.Text("rag", "rag_printed") : null,
            Trend = cells.Said("trend", "trend_word"),
            TrendBasis = cells.Said("trend_basis"),
            Provisional = cells.Said("provisional").ToLowerInvariant() is "yes" or "true" or "1" || cells.Said("comment", "note").Contains("provisional", StringComparison.OrdinalIgnoreCase),
            MadeBy = MadeBy(cells.Said("made_by")),
            MadeFrom = cells.Said("made_from").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Recount = cells.Said("sum_of_categories"),
            Wording = cells.Said("wording"),
            Comment = cells.Said("comment", "note"),
            Source = cells.Said("source"),
        };
    }

    private static string Unit(ScorecardCells cells, string printed) =>
        (printed.Length == 0 && cells.Text("count").Length > 0) || cells.Has("total_printed") ? "count"
        : cells.Has("percent_printed") || cells.Has("percent") || cells.Has("value_percent") || printed.EndsWith('%') ? "percent"
        : "";

    private static Making MadeBy(string word) => word.ToLowerInvariant() switch
    {
        "sum" => Making.Sum,
        "mean" => Making.Mean,
        "difference" => Making.Difference,
        "relative gap" => Making.RelativeGap,
        _ => Making.None,
    };

    /// <summary>A year's line is made from its quarters where both are there.</summary>
    private static IEnumerable<ScorecardLine> WithYears(IReadOnlyList<ScorecardLine> lines) => lines.Select(line =>
    {
        var quarters = line.MadeBy == Making.None && line.Period.ToLowerInvariant() is "ytd" or "year" or "total"
            ? lines.Where(other => other.Period is ['Q', >= '1' and <= '4'] && (other.Code, other.Indicator, other.Group, other.Area) == (line.Code, line.Indicator, line.Group, line.Area)).ToList()
            : [];
        return quarters.Count == 4 ? line with { MadeBy = Making.Sum, MadeFrom = [.. quarters.Select(quarter => quarter.Key)] } : line;
    });
}
