namespace CdopWorkflow.Web.Plots;

/// <summary>Something that happened at one place along the plot: "Alert raised".</summary>
public sealed record PlotMark(string X, string Text);
