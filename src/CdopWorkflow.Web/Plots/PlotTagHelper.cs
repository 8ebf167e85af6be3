using System.Text.Json;
using System.Text.Json.Serialization;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Plots;

/// <summary>
/// &lt;plot kind="Line" data="Model.Deaths" x="Month" y="Deaths" label="Deaths by month" /&gt;: a heading, a
/// drawing, which a script replaces by one that fits the screen, and a table with the same numbers.
/// </summary>
[HtmlTargetElement("plot", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlotTagHelper : TagHelper
{
    /// <summary>Key of the request's items: this page has plots, so the layout loads the script that draws them.</summary>
    public static readonly object OnPage = new();

    // Default encoding: < > and & are escaped, so no figure's name can end the script element.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required PlotKind Kind { get; set; }

    public required IReadOnlyList<PlotPoint> Data { get; set; }

    /// <summary>What the plot shows: its heading and, to a screen reader, its name.</summary>
    public required string Label { get; set; }

    /// <summary>Title of the axis of places: "Month".</summary>
    public required string X { get; set; }

    /// <summary>Title of the axis of figures, with the unit: "Deaths per 100,000".</summary>
    public required string Y { get; set; }

    /// <summary>Title of the numbers a funnel plot runs over.</summary>
    public string AcrossTitle { get; set; } = "Expected";

    public IReadOnlyList<PlotLine>? Lines { get; set; }

    public IReadOnlyList<PlotMark>? Marks { get; set; }

    /// <summary>A line straight across at this figure.</summary>
    public double? Threshold { get; set; }

    public string? ThresholdLabel { get; set; }

    /// <summary>What the table says instead of a suppressed figure.</summary>
    public string Suppressed { get; set; } = "Suppressed";

    public int Decimals { get; set; }

    /// <summary>A sentence under the plot: source, period, how rare figures are treated.</summary>
    public string? Note { get; set; }

    /// <summary>Id of a table on the same page that has every number of the plot; null, or nothing between the quotes, where the plot brings its own.</summary>
    public string? Numbers { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = ViewContext.HttpContext.Items;
        var number = (items.TryGetValue(OnPage, out var found) ? (int)found! : 0) + 1;
        items[OnPage] = number;
        var id = $"plot-{number}";

        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cdop-plot");
        output.Attributes.SetAttribute("aria-labelledby", id + "-label");
        if (Numbers is { Length: > 0 })
        {
            output.Attributes.SetAttribute("aria-describedby", Numbers);
        }

        output.Content.SetHtmlContent(Markup.Of($"""
            <figcaption class="govuk-heading-s" id="{id}-label">{Label}</figcaption>
            <div class="cdop-plot__still" data-plot-still>{new PlotStill(this, id + "-still").Draw()}</div>
            <div class="cdop-plot__drawing" data-plot="{id}-data" hidden></div>
            <script type="application/json" id="{id}-data">{new HtmlString(JsonSerializer.Serialize(Drawing(), Json))}</script>
            {Legend()}
            {(Numbers is null or "" ? OwnTable() : Beside())}
            {(Note is null ? Markup.Nothing : Markup.Of($"<p class=\"govuk-body-s\">{Note}</p>"))}
            """));
    }

    public string? Number(double? figure) => figure?.ToString("N" + Decimals.ToString(UkFormat.Culture), UkFormat.Culture);

    private object Drawing() => new { Kind, Label, X, Y, AcrossTitle, Threshold, ThresholdLabel, Suppressed, Decimals, Points = Data, Lines, Marks };

    private IHtmlContent OwnTable() => Markup.Of($"""
        <details class="govuk-details" data-plot-table open><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Show the numbers<span class="govuk-visually-hidden"> of {Label}</span></span></summary>
        <div class="govuk-details__text">{new PlotTable(this).Show()}{Beside()}</div></details>
        """);

    /// <summary>What is drawn and is no row of the table: the threshold, and what happened when.</summary>
    private IHtmlContent Beside()
    {
        var said = (Marks ?? []).Select(mark => Markup.Of($"<li>{mark.X}: {mark.Text}</li>")).ToList();
        if (Threshold is { } threshold)
        {
            var figure = threshold.ToString("#,0.##", UkFormat.Culture);
            said.Add(Markup.Of($"<li>{(ThresholdLabel is { Length: > 0 } label ? label : "Threshold")}: {figure}</li>"));
        }

        return said.Count == 0 ? Markup.Nothing : Markup.Of($"<ul class=\"govuk-list cdop-plot__beside\">{Markup.Join(said)}</ul>");
    }

    /// <summary>The keys of the colours.</summary>
    private IHtmlContent Legend()
    {
        var keys = Data.Select(point => point.Series).OfType<string>().Distinct()
            .Select((name, index) => Markup.Of($"<li class=\"cdop-plot__key cdop-plot__key--{index % 6 + 1}\">{name}</li>")).ToList();
        if (Data.Any(point => point.Y is null))
        {
            keys.Add(Markup.Of($"<li class=\"cdop-plot__key cdop-plot__key--suppressed\">{Suppressed}: not drawn</li>"));
        }

        return keys.Count == 0 ? Markup.Nothing : Markup.Of($"<ul class=\"govuk-list cdop-plot__legend\">{Markup.Join(keys)}</ul>");
    }
}
