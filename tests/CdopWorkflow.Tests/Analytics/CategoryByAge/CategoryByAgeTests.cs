using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.AnnualReport;

namespace CdopWorkflow.Tests.Analytics.CategoryByAge;

/// <summary>Categories of death crossed with age.</summary>
public sealed class CategoryByAgeTests
{
    private const string Page = "/analytics/category-by-age?year=2021-22&together=1";
    private const string Reviews = "Reviews by category of death and age, Pan-Lancashire, 2021/22";
    private const string Modifiable = "Reviews with modifiable factors by category of death and age, Pan-Lancashire, 2021/22";

    [Fact]
    public async Task Categories_are_crossed_with_age_and_every_margin_adds_up()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(Page);

        Assert.Equal(["29", "0", "0", "21", "0", "0", "50"], page.Row(Reviews, "Perinatal or neonatal event"));
        Assert.Equal(["0", "11", "6", "0", "0", "0", "17"], page.Row(Reviews, "Sudden unexpected, unexplained death"));
        Assert.Equal(["29", "11", "6", "21", "0", "0", "67"], page.Row(Reviews, "All categories"));
        Assert.Equal(["", "11 of 11", "6 of 6", "", "", "", "17 of 17"], page.Row(Modifiable, "Sudden unexpected, unexplained death"));
        Assert.Equal(["0 of 29", "11 of 11", "6 of 6", "0 of 21", "", "", "17 of 67"], page.Row(Modifiable, "All categories"));
        page.Shows("In 2021/22, 40 of 67 (59.7%) reviews in Pan-Lancashire were of children under one.")
            .Shows("The most frequent category of death was “Perinatal or neonatal event”, in 50 of 67 (74.6%).")
            .Shows("In 2021/22, 67 deaths reviewed, 17 (25.4%) with modifiable factors in Pan-Lancashire.");
    }

    [Fact]
    public async Task The_table_is_downloaded_with_what_it_says()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        var file = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync($"{Page}&handler=Download&table=category-age");
        Assert.Contains("Perinatal or neonatal event,29,0,0,21,0,0,50\r\n", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_without_reviews_says_so_and_another_area_is_not_found()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        (await analyst.GetAsync("/analytics/category-by-age?year=2024-25&together=1")).Shows("No review was decided in Pan-Lancashire in 2024/25.");
        (await analyst.GetAsync("/analytics/category-by-age?area=MERSEYSIDE")).HasStatus(HttpStatusCode.NotFound);
    }
}
