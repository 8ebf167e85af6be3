using Microsoft.AspNetCore.Html;

namespace CdopWorkflow.Web.Plots;

/// <summary>The table with the same numbers as the plot: a row per place, a column per series and per limit.</summary>
public sealed class PlotTable(PlotTagHelper plot)
{
    private readonly IReadOnlyList<string> series = [.. plot.Data.Select(point => point.Series ?? plot.Y).Distinct()];

    // The limits of a funnel are curves over a number, not figures of its rows.
    private readonly IReadOnlyList<PlotLine> lines = plot.Kind == PlotKind.Funnel ? [] : plot.Lines ?? [];

    public IHtmlContent Show()
    {
        string[] across = plot.Kind == PlotKind.Funnel ? [plot.AcrossTitle] : [];
        var headings = across.Concat(series).Concat(lines.Select(line => line.Name)).ToList();
        var rows = plot.Data.GroupBy(point => point.X).Select(place => Row(place.Key, [.. place], headings));
        return Markup.Of($"""
            <table class="govuk-table cdop-table" role="table">
            <caption class="govuk-table__caption govuk-visually-hidden">{plot.Label}</caption>
            <thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">
            <th class="govuk-table__header" role="columnheader" scope="col">{plot.X}</th>{Markup.Join(headings.Select(Heading))}
            </tr></thead>
            <tbody class="govuk-table__body" role="rowgroup">{Markup.Join(rows)}</tbody>
            </table>
            """);
    }

    private static IHtmlContent Heading(string text) =>
        Markup.Of($"<th class=\"govuk-table__header govuk-table__header--numeric\" role=\"columnheader\" scope=\"col\">{text}</th>");

    private IHtmlContent Row(string place, IReadOnlyList<PlotPoint> points, IReadOnlyList<string> headings)
    {
        string?[] across = plot.Kind == PlotKind.Funnel ? [plot.Number(points[0].Across)] : [];
        var cells = across
            .Concat(series.Select(name => points.FirstOrDefault(point => (point.Series ?? plot.Y) == name) is { } point ? Words(point) : "–"))
            .Concat(lines.Select(line => plot.Number(line.Points.FirstOrDefault(point => point.X == place)?.Y)));
        var shown = cells.Zip(headings, (text, heading) => Markup.Of($"<td class=\"govuk-table__cell govuk-table__cell--numeric\" role=\"cell\" data-label=\"{heading}\"><span class=\"cdop-table__value\">{text ?? "–"}</span></td>"));
        return Markup.Of($"<tr class=\"govuk-table__row\" role=\"row\"><th class=\"govuk-table__header\" role=\"rowheader\" scope=\"row\" data-label=\"{plot.X}\"><span class=\"cdop-table__value\">{place}</span></th>{Markup.Join(shown)}</tr>");
    }

    private string Words(PlotPoint point) =>
        point.Y is null ? plot.Suppressed
        : point is { Low: { } low, High: { } high } ? $"{plot.Number(point.Y)} ({plot.Number(low)} to {plot.Number(high)})"
        : plot.Number(point.Y)!;
}
