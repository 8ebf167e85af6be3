using System.Text.Json;
using AngleSharp.Html.Dom;

namespace CdopWorkflow.Tests.Web;

public sealed class PlotTests(GallerySite site) : IClassFixture<GallerySite>
{
    [Fact]
    public async Task A_plot_has_a_heading_and_its_numbers_as_a_table_that_is_open_without_scripts()
    {
        var page = await site.GetAsync("/gallery/plots");
        var figures = page.QuerySelectorAll("figure");

        Assert.Equal(5, figures.Length);
        Assert.All(figures, figure =>
        {
            Assert.Equal(figure.QuerySelector("figcaption")!.Id, figure.GetAttribute("aria-labelledby"));
            Assert.True(figure.QuerySelector("details")!.HasAttribute("open"));
            Assert.NotEmpty(figure.QuerySelectorAll("tbody tr"));
            Assert.True(figure.QuerySelector("[data-plot]")!.HasAttribute("hidden"));
            var drawing = figure.QuerySelector("[data-plot-still] svg")!;
            Assert.Equal([drawing.QuerySelector("title")!.Id!, drawing.QuerySelector("desc")!.Id!], drawing.GetAttribute("aria-labelledby")!.Split(' '));
            Assert.Equal(figure.QuerySelector("figcaption")!.TextContent, drawing.QuerySelector("title")!.TextContent);
            Assert.DoesNotContain("NaN", drawing.OuterHtml, StringComparison.Ordinal);
        });
        Assert.NotNull(page.QuerySelector("script[src='/lib/charts.js']"));
        Assert.Null((await site.GetAsync("/gallery")).QuerySelector("script[src='/lib/charts.js']"));
    }

    [Fact]
    public async Task A_suppressed_figure_is_said_to_be_suppressed_and_nought_is_nought()
    {
        var page = await site.GetAsync("/gallery/plots");
        var rows = Rows(page, 0);

        Assert.Contains(("Mar 2025", "Fewer than 3"), rows);
        Assert.Contains(("Sept 2025", "0"), rows);
        Assert.Equal("Fewer than 3: not drawn", page.QuerySelector("figure .cdop-plot__key--suppressed")!.TextContent);
    }

    [Fact]
    public async Task The_drawing_is_given_no_figure_for_what_is_suppressed()
    {
        var page = await site.GetAsync("/gallery/plots");
        using var drawing = JsonDocument.Parse(page.GetElementById("plot-1-data")!.TextContent);
        var march = drawing.RootElement.GetProperty("points")[2];

        Assert.Equal("bar", drawing.RootElement.GetProperty("kind").GetString());
        Assert.Equal("Mar 2025", march.GetProperty("x").GetString());
        Assert.False(march.TryGetProperty("y", out _));
    }

    [Fact]
    public async Task An_interval_is_shown_in_brackets()
    {
        var rows = Rows(await site.GetAsync("/gallery/plots"), 2);

        Assert.Equal([("Northern Moors and Dales", "21.4 (15.2 to 29.1)"), ("Coast </script>", "Suppressed"), ("South", "33.8 (27.5 to 41.2)")], rows);
    }

    [Fact]
    public async Task Layers_have_a_column_and_a_key_each()
    {
        var figure = (await site.GetAsync("/gallery/plots")).QuerySelectorAll("figure")[3];

        Assert.Equal(["Quarter", "Modifiable", "Not modifiable", "Not enough known"], figure.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["Modifiable", "Not modifiable", "Not enough known", "Suppressed: not drawn"], figure.QuerySelectorAll(".cdop-plot__key").Select(key => key.TextContent));
        Assert.Equal(["6", "7", "Suppressed"], figure.QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task The_threshold_and_what_happened_are_said_beside_the_table()
    {
        var figures = (await site.GetAsync("/gallery/plots")).QuerySelectorAll("figure");

        Assert.Equal("Expected at most: 9.5", figures[0].QuerySelector("details li")!.TextContent);
        Assert.Equal("Jun 2025: Alert raised", figures[1].QuerySelector("details li")!.TextContent);
    }

    private static List<(string Place, string Figure)> Rows(IHtmlDocument page, int plot) =>
        [.. page.QuerySelectorAll("figure")[plot].QuerySelectorAll("tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent))];
}
