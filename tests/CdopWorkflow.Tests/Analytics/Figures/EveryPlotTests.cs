using AngleSharp.Dom;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using CdopWorkflow.Tests.Analytics.Gap;

namespace CdopWorkflow.Tests.Analytics.Figures;

/// <summary>Every plot has its table, its sentence and its download, and its page says what is hidden and why.</summary>
public sealed class EveryPlotTests
{
    private static readonly string[] Pages =
    [
        "/analytics?year=2024-25", "/analytics/areas/PAN-LANCASHIRE", "/analytics/areas?year=2024-25", "/analytics/factors?year=2024-25", "/analytics/category-by-age?year=2024-25",
        "/analytics/equity?year=2024-25&together=5", "/analytics/gap", "/analytics/funnel?year=2024-25", "/analytics/control-charts", "/analytics/detection",
        "/analytics/time-to-review?year=2024-25", "/analytics/completeness?year=2024-25", "/analytics/what-if",
    ];

    [Fact]
    public async Task Inside()
    {
        await using var analytics = await DeprivedInfants.StartAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        var plots = 0;
        foreach (var address in Pages)
        {
            var page = await analyst.GetAsync(address);
            plots += await CheckAsync(analyst, page, address);
            Assert.True(page.Words.Contains("exact", StringComparison.Ordinal), $"{address} does not say what is hidden");
        }

        Assert.True(plots >= 15, $"{plots} plots");
    }

    [Fact]
    public async Task Published()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        await Reports.ReportSteps.PublishAsync(analytics, Decided.PanLancashire, "2021-22");
        var anyone = analytics.App.Anonymous();
        var page = await anyone.GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22");
        Assert.True(await CheckAsync(anyone, page, "the public report") >= 5);
        page.Shows("“<5”").Shows("is hidden because");

        await Reports.ReportSteps.PublishAsync(analytics, "E12000002", "2021-22");
        var england = await anyone.GetAsync("/analytics/public/england");
        Assert.Equal(2, await CheckAsync(anyone, england, "/analytics/public/england"));
        england.Shows("1 of 9 regions in England published a report; the largest number shown is 67 deaths reviewed, North West").Shows("“<5”");
    }

    private static async Task<int> CheckAsync(Browser browser, Page page, string address)
    {
        var figures = page.Document.QuerySelectorAll("figure.cdop-plot").ToList();
        foreach (var figure in figures)
        {
            var label = $"{address}: {figure.QuerySelector("figcaption")!.TextContent.Trim()}";
            var section = figure.Closest("section");
            Assert.True(section is not null, $"{label} stands alone");
            var numbers = figure.GetAttribute("aria-describedby") is { } id ? page.Document.GetElementById(id) : figure.QuerySelector("table");
            Assert.True(numbers is IElement { LocalName: "table" }, $"{label} has no table");
            Assert.True(
                section!.Contains(numbers) && (numbers!.Closest("figure") == figure || numbers.QuerySelector("caption")?.TextContent.Trim() is { Length: > 0 }),
                $"{label} is described by a table elsewhere");
            Assert.True(section!.QuerySelector("p.govuk-body")?.TextContent is { } sentence && sentence.Any(char.IsDigit), $"{label} has no sentence");
            var link = section.QuerySelectorAll("a").FirstOrDefault(a => a.TextContent.Contains("CSV", StringComparison.Ordinal));
            Assert.True(link is not null, $"{label} has no download");
            var file = await browser.GetAsync(link!.GetAttribute("href")!);
            Assert.True(file.Body.Contains(',', StringComparison.Ordinal), $"{label}: the download is empty");
            Assert.True(section.TextContent.Contains("Source", StringComparison.Ordinal), $"{label} names no source");
            Assert.True(file.Body.Contains("About this table", StringComparison.Ordinal) && file.Body.Contains("Source", StringComparison.Ordinal), $"{label}: the download says nothing about itself");
            Assert.True(!address.StartsWith('/') || file.Body.Contains("xact", StringComparison.Ordinal) || file.Body.Contains("hidden", StringComparison.Ordinal), $"{label}: the download does not say what is hidden");
        }

        return figures.Count;
    }
}
