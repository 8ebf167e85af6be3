namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>
/// One figure of a scorecard, as its source prints it. Nothing here is ever corrected: what is computed stands beside it
/// (<see cref="ScorecardFigure"/>).
/// </summary>
public sealed record ScorecardLine
{
    /// <summary>By which other lines name this one; the same in every edition of a table.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the table the line stands in.</summary>
    public required string Table { get; init; }

    /// <summary>Code of the indicator or of the area, where the source has one.</summary>
    public string Code { get; init; } = "";

    public required string Indicator { get; init; }

    /// <summary>The group of people or the heading it stands under.</summary>
    public string Group { get; init; } = "";

    /// <summary>Which ages it is about.</summary>
    public string Ages { get; init; } = "";

    public string Area { get; init; } = "";

    public string Period { get; init; } = "";

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>The value, letter by letter.</summary>
    public string Printed { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>"&gt;65%", "&lt;15%" or "320".</summary>
    public string Target { get; init; } = "";

    /// <summary>The colour printed; null where the table has no such column, empty where it was left blank or was lost.</summary>
    public string? Rag { get; init; }

    /// <summary>The arrow or the word printed for the trend.</summary>
    public string Trend { get; init; } = "";

    /// <summary>The period the trend compares with, where the source says it.</summary>
    public string TrendBasis { get; init; } = "";

    public bool Provisional { get; init; }

    public Making MadeBy { get; init; }

    /// <summary>Keys of the lines it is made from, in order.</summary>
    public IReadOnlyList<string> MadeFrom { get; init; } = [];

    /// <summary>A second count of the same thing in the same line, where the table has one.</summary>
    public string Recount { get; init; } = "";

    /// <summary>The source's sentence.</summary>
    public string Wording { get; init; } = "";

    public string Comment { get; init; } = "";

    public string Source { get; init; } = "";
}
