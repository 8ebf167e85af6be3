namespace CdopWorkflow.Tests.Web;

public sealed class TableTests(GallerySite site) : IClassFixture<GallerySite>
{
    [Fact]
    public async Task Every_cell_carries_its_column_for_narrow_screens()
    {
        var table = (await site.GetAsync("/gallery/plots")).QuerySelectorAll("table").Single(table => table.QuerySelector("caption")?.TextContent == "Reviews");
        var second = table.QuerySelectorAll("tbody tr")[1];

        Assert.Equal(["Reference", "State & step", "Days"], second.Children.Select(cell => cell.GetAttribute("data-label")));
        Assert.Equal(["rowheader", "cell", "cell"], second.Children.Select(cell => cell.GetAttribute("role")));
        Assert.Equal(["col", "col", "col"], table.QuerySelectorAll("thead th").Select(heading => heading.GetAttribute("scope")));
        Assert.Equal("row", second.Children[0].GetAttribute("scope"));
        Assert.Equal("/reviews/CDR-2026-0015", second.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("govuk-table__cell--numeric", second.Children[2].ClassList);
    }

    [Fact]
    public async Task A_table_of_other_making_is_left_alone()
    {
        var plain = (await site.GetAsync("/gallery/plots")).GetElementById("plain")!;

        Assert.Equal("<tbody><tr><td>left alone</td></tr></tbody>", plain.InnerHtml);
    }

    [Fact]
    public async Task The_page_one_is_on_is_marked_among_its_neighbours()
    {
        var page = await site.GetAsync("/gallery/plots");

        Assert.Equal("Plots", page.QuerySelector(".moj-sub-navigation [aria-current=page]")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".moj-sub-navigation__link").Length);
    }

    [Fact]
    public async Task A_timeline_says_what_happened_by_whom_and_when()
    {
        var page = await site.GetAsync("/gallery/plots");
        var headers = page.QuerySelectorAll(".moj-timeline__header").Select(header => header.TextContent);

        Assert.Equal(["Hold lifted by Ada Bell", "Hold recorded "], headers);
        Assert.Equal("5 January 2026 at midday", page.QuerySelectorAll(".moj-timeline__date")[1].TextContent);
    }
}
