namespace CdopWorkflow.Web.Plots;

/// <summary>A limit or expectation drawn as a dashed line behind the figures.</summary>
/// <param name="Name">Written at its end: "Upper limit".</param>
/// <param name="Points">Along the same axis as the figures: by X, or by Across in a funnel plot.</param>
public sealed record PlotLine(string Name, IReadOnlyList<PlotPoint> Points);
