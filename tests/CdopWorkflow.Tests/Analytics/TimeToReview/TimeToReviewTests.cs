using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.TimeToReview;

/// <summary>How long reviews took, gross and net, by area and by year.</summary>
public sealed class TimeToReviewTests
{
    private const string Page = "/analytics/time-to-review";
    private const string ByCouncil = "Time to review by council, Pan-Lancashire, 2024/25";
    private const string ByYear = "Time to review by year of the decision, Pan-Lancashire";

    [Fact]
    public async Task Medians_and_shares_are_told_gross_and_net_by_council()
    {
        await using var analytics = await WithTimesAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync($"{Page}?year=2024-25");

        Assert.Equal(["4", "185", "145", "2 of 4 (50.0%)", "3 of 4 (75.0%)", "3 of 4 (75.0%)", "4 of 4 (100.0%)"], page.Row(ByCouncil, "Blackpool"));
        Assert.Equal(["1", "90", "90", "1 of 1 (100.0%)", "1 of 1 (100.0%)", "1 of 1 (100.0%)", "1 of 1 (100.0%)"], page.Row(ByCouncil, "Lancashire"));
        Assert.Equal(["0", "not known", "not known", "0 of 0 (not applicable)", "0 of 0 (not applicable)", "0 of 0 (not applicable)", "0 of 0 (not applicable)"], page.Row(ByCouncil, "Blackburn with Darwen"));
        Assert.Equal("170", page.Row(ByCouncil, "Total")[1]);
        page.Shows("Half of the reviews took 170 days or fewer").Shows("130 or fewer without the days under a hold")
            .Shows("Of 5 reviews, 3 of 5 (60.0%) took under 6 months and 4 of 5 (80.0%) under 12")
            .Shows("In 2024/25, the median in Pan-Lancashire was 170 days (gross): from 90 in Lancashire to 185 in Blackpool.")
            .Shows("In 2024/25, half of the reviews in Pan-Lancashire took 170 days or fewer (gross), in 2023/24 400.");
    }

    [Fact]
    public async Task Years_stand_beside_each_other_and_a_table_is_downloaded_as_it_is_shown()
    {
        await using var analytics = await WithTimesAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        var page = await analyst.GetAsync($"{Page}?year=2024-25");

        Assert.Equal("5", page.Row(ByYear, "2024/25")[0]);
        Assert.Equal(["1", "400", "200"], page.Row(ByYear, "2023/24").Take(3));
        Assert.Equal("0", page.Row(ByYear, "2020/21")[0]);

        var file = await analyst.GetAsync($"{Page}?year=2024-25&handler=Download&table=time-years");
        Assert.Contains("2023/24,1,400,200,0 of 1 (0.0%),0 of 1 (0.0%),0 of 1 (0.0%),1 of 1 (100.0%)\r\n", file.Body, StringComparison.Ordinal);
        Assert.Contains("Year,Reviewed,Median gross days,Median net days,\"Under 6 months, gross\"", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_from_before_days_were_kept_is_in_no_median_and_the_page_says_so()
    {
        await using var analytics = await WithTimesAsync();
        await analytics.SendAsync(new Decided(new DateOnly(2024, 6, 3)) { Council = Decided.Blackburn, MonthsToDecision = 7 }.Reviewed);
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync($"{Page}?year=2024-25");

        Assert.Equal(["1", "not known", "not known", "0 of 1 (0.0%)", "0 of 0 (not applicable)", "1 of 1 (100.0%)", "0 of 0 (not applicable)"], page.Row(ByCouncil, "Blackburn with Darwen"));
        Assert.Equal("170", page.Row(ByCouncil, "Total")[1]);
        page.Shows("1 review came without days");
    }

    [Fact]
    public async Task Regions_and_councils_are_told_and_a_year_without_reviews_says_so()
    {
        await using var analytics = await WithTimesAsync();
        var analyst = analytics.App.As(Role.Analyst, "E92000001");

        Assert.Equal("170", (await analyst.GetAsync($"{Page}?area=E12000002&year=2024-25")).Row("Time to review by panel, North West, 2024/25", "Pan-Lancashire")[1]);
        Assert.Equal("170", (await analyst.GetAsync($"{Page}?area=E92000001&year=2024-25")).Row("Time to review by region, England, 2024/25", "North West")[1]);
        (await analyst.GetAsync($"{Page}?area={Decided.Blackpool}&year=2024-25")).DoesNotShow("Time to review by council").Shows("Time to review by year of the decision, Blackpool");
        (await analyst.GetAsync($"{Page}?area={Decided.Blackpool}&year=2025-26")).Shows("No review was decided in Blackpool in 2025/26");
    }

    private static async Task<AnalyticsApp> WithTimesAsync()
    {
        var analytics = await AnalyticsApp.StartAsync();
        var day = new DateOnly(2024, 9, 2);
        await analytics.SendAsync(new[]
        {
            new Decided(day) { Council = Decided.Blackpool, MonthsToDecision = 3, Took = (100, 100, 3) },
            new Decided(day) { Council = Decided.Blackpool, MonthsToDecision = 5, Took = (170, 130, 4) },
            new Decided(day) { Council = Decided.Blackpool, MonthsToDecision = 6, Took = (200, 160, 5) },
            new Decided(day) { Council = Decided.Blackpool, MonthsToDecision = 13, Took = (400, 200, 6) },
            new Decided(day) { Council = Decided.Lancashire, MonthsToDecision = 2, Took = (90, 90, 2) },
            new Decided(new DateOnly(2024, 3, 31)) { Council = Decided.Lancashire, MonthsToDecision = 13, Took = (400, 200, 6) },
        }.Select(review => review.Reviewed));
        return analytics;
    }
}
