namespace CdopWorkflow.Web.Plots;

/// <summary>One figure of a plot and of the table beside it.</summary>
/// <param name="X">Where it stands: a month, an area. Plotted in the order given.</param>
/// <param name="Y">How much; null is suppressed, which is drawn as a hatched gap and never as nought.</param>
/// <param name="Series">Which of several lines or layers; null where there is one.</param>
public sealed record PlotPoint(string X, double? Y, string? Series = null)
{
    /// <summary>Ends of its interval, drawn as a bar and shown in brackets in the table.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Its place across a funnel plot, for example the expected number of deaths.</summary>
    public double? Across { get; init; }
}
