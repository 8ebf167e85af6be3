using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>A table as it is shown, plotted and downloaded: what one of the three hides, all three hide.</summary>
/// <param name="Code">Names the download.</param>
/// <param name="Title">What it shows, with area and period.</param>
/// <param name="RowsAre">Heading of the first column.</param>
/// <param name="Columns">Headings of the others.</param>
/// <param name="Rows">In the order shown.</param>
/// <param name="Drawn">What the plot shows: "Reviews".</param>
public sealed record FigureTable(string Code, string Title, string RowsAre, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows, string Drawn)
{
    public string? Note { get; init; }

    public PlotKind Kind { get; init; } = PlotKind.Across;

    public int Decimals { get; init; }

    /// <summary>Those of the columns that hold words and no figures.</summary>
    public IReadOnlyCollection<string> InWords { get; init; } = [];

    /// <summary>What the table says in a plain sentence: "In 2023 to 2025 …".</summary>
    public string? Sentence { get; init; }

    /// <summary>Who published what the figures were computed with, and how; goes with the download.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The formulas, and where they and the numbers are from: on the page below the table, and with the download.</summary>
    public IReadOnlyList<string> Method { get; init; } = [];

    /// <summary>What is drawn where that is not a figure a row: several series, intervals, a funnel.</summary>
    public IReadOnlyList<PlotPoint>? Plotted { get; init; }

    /// <summary>Whether what is drawn is in no column: the plot then brings a table of its own.</summary>
    public bool DrawsMore { get; init; }

    public IReadOnlyList<PlotLine>? Lines { get; init; }

    public double? Threshold { get; init; }

    public string? ThresholdLabel { get; init; }

    /// <summary>Title of the numbers a funnel runs over.</summary>
    public string AcrossTitle { get; init; } = "";

    public IReadOnlyList<PlotPoint> Points => Plotted ?? [.. Rows.Where(row => !row.IsTotal).Select(row => new PlotPoint(row.Name, row.Drawn))];
}
