using System.Net;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Denominators;

namespace CdopWorkflow.Tests.Analytics.AreaProfile;

public sealed class AreaProfileTests
{
    private const string Infants = "Infant mortality per 1,000 live births, Pan-Lancashire";
    private const string Liverpool = "E08000012";
    private const string Newcastle = "E08000021";

    [Fact]
    public async Task Three_years_are_pooled_with_limits_and_compared_with_region_and_England()
    {
        await using var analytics = await WithDeathsAsync(elsewhereInRegion: 100);
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/areas/PAN-LANCASHIRE");

        // 45 / 46,500; Byar's limits of 45 are 32.8 and 60.2; 145 / 240,000 and 245 / 900,000
        Assert.Equal(["45", "46,500", "1.0", "0.7 to 1.3", "0.6", "0.3", "Higher than North West", "Higher than England"], page.Row(Infants, "2022 to 2024"));
        page.Shows("In 2022 to 2024, 45 deaths of children under one in Pan-Lancashire came under review: 1.0 per 1,000 live births (95% limits 0.7 to 1.3), higher than North West (0.6) and higher than England (0.3).");
        Assert.NotNull(page.Document.QuerySelector("figure svg title"));
    }

    [Fact]
    public async Task The_download_says_where_the_figures_come_from()
    {
        await using var analytics = await WithDeathsAsync(elsewhereInRegion: 100);
        var file = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/areas/PAN-LANCASHIRE?handler=Download&table=infant-mortality");
        Assert.Equal("text/csv", file.ContentType);
        Assert.StartsWith("Years,Deaths,Live births", file.Body, StringComparison.Ordinal);
        Assert.Contains("About this table", file.Body, StringComparison.Ordinal);
        Assert.Contains("Invented births, table 2024; summed from the areas within; the latest are provisional.", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_is_hidden_where_few_deaths_would_be_left_in_it_and_the_page_says_why()
    {
        await using var analytics = await WithDeathsAsync(elsewhereInRegion: 3);
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/areas/PAN-LANCASHIRE");
        Assert.Equal("Not shown", page.Row(Infants, "2022 to 2024")[4]);
        page.Shows("“Not shown” hides the rate of a wider area where few deaths would be left in it without your own areas.");

        var ofRegion = await analytics.App.As(Role.Analyst, "E12000002").GetAsync("/analytics/areas/PAN-LANCASHIRE");
        Assert.Equal("0.2", ofRegion.Row(Infants, "2022 to 2024")[4]);
    }

    [Fact]
    public async Task Five_years_make_a_trend_and_four_do_not()
    {
        await using var analytics = await WithDeathsAsync(elsewhereInRegion: 10, firstYear: 2020);
        (await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/areas/PAN-LANCASHIRE"))
            .Shows("Over the single years 2020 to 2024 infant mortality in Pan-Lancashire shows no significant change.");

        await using var shorter = await WithDeathsAsync(elsewhereInRegion: 10, firstYear: 2021);
        (await shorter.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/areas/PAN-LANCASHIRE")).DoesNotShow("Over the single years");
    }

    [Fact]
    public async Task Without_births_the_page_says_what_is_missing_and_other_areas_are_not_found()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(Deaths(Decided.PanLancashire, Decided.Lancashire, 9, 2022));
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        (await analyst.GetAsync("/analytics/areas/PAN-LANCASHIRE")).Shows("No rate for Infant mortality: the numbers of live births are missing.");
        (await analyst.GetAsync("/analytics/areas/MERSEYSIDE")).HasStatus(HttpStatusCode.NotFound);
        (await analyst.GetAsync("/analytics/areas/E12000002")).HasStatus(HttpStatusCode.NotFound);
    }

    private static async Task<AnalyticsApp> WithDeathsAsync(int elsewhereInRegion, int firstYear = 2022)
    {
        var analytics = await AnalyticsApp.StartAsync();
        await InventedBirths.ImportAsync(analytics.App, InventedBirths.Csv(
            [(Decided.Blackburn, 2000), (Decided.Blackpool, 1500), (Decided.Lancashire, 12_000), ("E12000002", 80_000), ("E92000001", 300_000)], firstYear, 2024));
        await analytics.SendAsync(
        [
            .. Deaths(Decided.PanLancashire, Decided.Lancashire, 15 * (2025 - firstYear), firstYear),
            .. Deaths("MERSEYSIDE", Liverpool, elsewhereInRegion, firstYear),
            .. Deaths("NORTH-EAST", Newcastle, 100, firstYear),
        ]);
        return analytics;
    }

    /// <summary>Spread evenly over the years to 2024, the first in a January.</summary>
    private static IEnumerable<AnalyticsApp.Sent> Deaths(string panel, string council, int count, int firstYear) =>
        Enumerable.Range(0, count).Select(n => new Decided(new DateOnly(firstYear + (n % (2025 - firstYear)), 1 + (n / (2025 - firstYear) % 12), 10))
        {
            Panel = panel,
            Council = council,
            Age = AgeBand.Days0To27,
            MonthsToDecision = 0,
        }.Recorded);
}
