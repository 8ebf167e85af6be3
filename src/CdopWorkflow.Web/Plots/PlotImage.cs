using Microsoft.AspNetCore.Html;

namespace CdopWorkflow.Web.Plots;

/// <summary>A plot by itself, for paper that has its table elsewhere.</summary>
public static class PlotImage
{
    /// <param name="id">Unique in the document.</param>
    /// <param name="label">What the plot shows: its name to a screen reader.</param>
    /// <param name="x">Title of the axis of places.</param>
    /// <param name="y">Title of the axis of figures.</param>
    public static IHtmlContent Of(string id, PlotKind kind, IReadOnlyList<PlotPoint> data, string label, string x, string y, int decimals = 0) =>
        new PlotStill(new PlotTagHelper { Kind = kind, Data = data, Label = label, X = x, Y = y, Decimals = decimals, ViewContext = null! }, id).Draw();
}
