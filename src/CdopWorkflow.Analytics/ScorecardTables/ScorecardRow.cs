using CdopWorkflow.Statistics.Scorecards;

namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>A line of an imported table as it is kept: every cell as it was printed.</summary>
public sealed class ScorecardRow
{
    public Guid TableId { get; set; }

    /// <summary>Its place in the table, from 1.</summary>
    public int Number { get; set; }

    public required string Key { get; set; }

    public string Code { get; set; } = "";

    public required string Indicator { get; set; }

    public string GroupOf { get; set; } = "";

    public string Ages { get; set; } = "";

    public string Area { get; set; } = "";

    public string Period { get; set; } = "";

    public string? Numerator { get; set; }

    public string? Denominator { get; set; }

    public string Printed { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Target { get; set; } = "";

    public string? Colour { get; set; }

    public string Trend { get; set; } = "";

    public string TrendBasis { get; set; } = "";

    public bool Provisional { get; set; }

    public Making MadeBy { get; set; }

    public string MadeFrom { get; set; } = "";

    public string Recount { get; set; } = "";

    public string Wording { get; set; } = "";

    public string Comment { get; set; } = "";

    public string Source { get; set; } = "";

    public static ScorecardRow Of(ScorecardLine line, int number) => new()
    {
        Number = number,
        Key = line.Key,
        Code = line.Code,
        Indicator = line.Indicator,
        GroupOf = line.Group,
        Ages = line.Ages,
        Area = line.Area,
        Period = line.Period,
        Numerator = Exact(line.Numerator),
        Denominator = Exact(line.Denominator),
        Printed = line.Printed,
        Unit = line.Unit,
        Target = line.Target,
        Colour = line.Rag,
        Trend = line.Trend,
        TrendBasis = line.TrendBasis,
        Provisional = line.Provisional,
        MadeBy = line.MadeBy,
        MadeFrom = string.Join(';', line.MadeFrom),
        Recount = line.Recount,
        Wording = line.Wording,
        Comment = line.Comment,
        Source = line.Source,
    };

    public ScorecardLine Line(string table) => new()
    {
        Table = table,
        Key = Key,
        Code = Code,
        Indicator = Indicator,
        Group = GroupOf,
        Ages = Ages,
        Area = Area,
        Period = Period,
        Numerator = PrintedNumber.ValueOf(Numerator),
        Denominator = PrintedNumber.ValueOf(Denominator),
        Printed = Printed,
        Unit = Unit,
        Target = Target,
        Rag = Colour,
        Trend = Trend,
        TrendBasis = TrendBasis,
        Provisional = Provisional,
        MadeBy = MadeBy,
        MadeFrom = MadeFrom.Split(';', StringSplitOptions.RemoveEmptyEntries),
        Recount = Recount,
        Wording = Wording,
        Comment = Comment,
        Source = Source,
    };

    /// <summary>As text: no database rounds it.</summary>
    private static string? Exact(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
