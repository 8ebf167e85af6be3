namespace CdopWorkflow.Analytics.Figures;

/// <summary>A row, with the figure that is drawn; null is hidden and is drawn as a gap.</summary>
public sealed record FigureRow(string Name, IReadOnlyList<string> Cells, double? Drawn)
{
    public bool IsTotal { get; init; }
}
