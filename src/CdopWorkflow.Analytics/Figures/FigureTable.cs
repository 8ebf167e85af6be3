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

    public IReadOnlyList<PlotPoint> Points => [.. Rows.Where(row => !row.IsTotal).Select(row => new PlotPoint(row.Name, row.Drawn))];
}
