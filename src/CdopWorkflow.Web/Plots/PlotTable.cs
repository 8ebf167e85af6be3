using CdopWorkflow.Web.Tables;
using Microsoft.AspNetCore.Html;

namespace CdopWorkflow.Web.Plots;

/// <summary>The table with the same numbers as the plot: a row per place, a column per series and per limit.</summary>
public sealed class PlotTable(PlotTagHelper plot)
{
    private const string Nothing = "–";

    private readonly IReadOnlyList<string> series = [.. plot.Data.Select(point => point.Series ?? plot.Y).Distinct()];

    // The limits of a funnel are curves over a number, not figures of its rows.
    private readonly IReadOnlyList<PlotLine> lines = plot.Kind == PlotKind.Funnel ? [] : plot.Lines ?? [];

    public IHtmlContent Show()
    {
        string[] across = plot.Kind == PlotKind.Funnel ? [plot.AcrossTitle] : [];
        return new NumbersTable(
            plot.Label, "govuk-visually-hidden", null, [plot.X, .. across, .. series, .. lines.Select(line => line.Name)],
            plot.Data.GroupBy(point => point.X).Select(place => (place.Key, Figures(place.Key, [.. place]))));
    }

    private IEnumerable<string> Figures(string place, IReadOnlyList<PlotPoint> points)
    {
        string?[] across = plot.Kind == PlotKind.Funnel ? [plot.Number(points[0].Across)] : [];
        return across
            .Concat(series.Select(name => points.FirstOrDefault(point => (point.Series ?? plot.Y) == name) is { } point ? Words(point) : Nothing))
            .Concat(lines.Select(line => plot.Number(line.Points.FirstOrDefault(point => point.X == place)?.Y)))
            .Select(figure => figure ?? Nothing);
    }

    private string Words(PlotPoint point) =>
        point.Y is null ? plot.Suppressed
        : point is { Low: { } low, High: { } high } ? $"{plot.Number(point.Y)} ({plot.Number(low)} to {plot.Number(high)})"
        : plot.Number(point.Y)!;
}
