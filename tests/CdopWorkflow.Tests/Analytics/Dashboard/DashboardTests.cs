using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.Dashboard;

public sealed class DashboardTests
{
    [Fact]
    public async Task An_analyst_reads_what_is_to_be_known_now()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearWithATheme());
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics");

        page.Shows("10 deaths reviewed, 5 (50.0%) with modifiable factors; most frequent theme: unsafe sleeping environment, 5 of 5 (100.0%).");
        page.Shows("The year before, 2024/25: 3 deaths reviewed, 0 (0.0%) with modifiable factors.");
        page.Shows("In the last 30 days 4 reviews were decided.");
        page.Shows("Bed or sofa sharing, Pan-Lancashire: 5 of 12 reviews in 365 days to 2 September 2025, 0 of 1 in the 365 days before.");
        page.Shows("Blackpool: Ethnicity below 90%, known in 0 of 2 (0.0%).");
        Assert.Equal(["1", "1"], page.Row("Deaths that came under review, by quarter of death, Pan-Lancashire, 2025/26", "April to June 2025"));
        Assert.Equal("page", page.Document.QuerySelector("a[href^='/analytics?area']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_form_chooses_area_and_year_without_scripts()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearWithATheme());
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics");
        var blackpool = await page.SubmitAsync("Show", ("Area", Decided.Blackpool), ("Year", "2025"));

        Assert.Equal("Figures: Blackpool, 2025", blackpool.Heading);
        blackpool.Shows("2 deaths reviewed, 0 (0.0%) with modifiable factors.");

        // a council's home tells of the theme of its panel
        blackpool.Shows("Bed or sofa sharing, Pan-Lancashire");
        var compared = await blackpool.FollowAsync("Compare areas");
        Assert.Equal("Compare areas: North West, 2025", compared.Heading);
    }

    [Fact]
    public async Task Anyone_finds_the_published_figures()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        (await analytics.App.Anonymous().GetAsync("/analytics/public")).Shows("Nothing has been published yet");
        await analytics.PublishAsync(Decided.PanLancashire, "2024-25");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public");
        page.Shows("2024/25");

        Assert.Equal("/analytics/public/PAN-LANCASHIRE/2024-25", (await page.FollowAsync("Pan-Lancashire")).Path);
    }

    [Fact]
    public async Task A_hidden_number_is_nowhere_in_the_page()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(Enumerable.Range(0, 40).Select(n => new Decided(new DateOnly(2024, 6, 3)) { Modifiable = n < 3 ? ["OVERCROWDING"] : n < 13 ? ["LATE_BOOKING"] : n < 20 ? ["SMOKING_HOUSEHOLD"] : [] }.Reviewed));
        await analytics.PublishAsync(Decided.PanLancashire, "2024-25");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2024-25");

        Assert.Equal("<5", page.Row("Modifiable factors, Pan-Lancashire, 2024/25", "Overcrowding")[0]);
        var drawn = page.Document.QuerySelectorAll("script[type='application/json']").Select(script => script.TextContent).First(json => json.Contains("Overcrowding", StringComparison.Ordinal));
        Assert.DoesNotMatch("\"x\":\"Overcrowding\",\"y\":\\d", drawn);
    }

    private static IEnumerable<AnalyticsApp.Sent> YearWithATheme() =>
    [
        .. Enumerable.Range(0, 8).Select(n => new Decided(new DateOnly(2025, 9, 2).AddDays(-n * 8)) { Modifiable = n < 5 ? ["CO_SLEEPING_BED"] : [] }.Reviewed),
        .. Enumerable.Range(0, 2).Select(n => new Decided(new DateOnly(2025, 5, 1)) { Council = Decided.Blackpool, Ethnicity = EthnicGroup.NotKnown }.Reviewed),
        .. Enumerable.Range(0, 3).Select(n => new Decided(new DateOnly(2024, 8, 1).AddDays(n * 90)).Reviewed),
        (new Decided(new DateOnly(2025, 9, 2)) { MonthsToDecision = 3 }).Recorded,
    ];
}
