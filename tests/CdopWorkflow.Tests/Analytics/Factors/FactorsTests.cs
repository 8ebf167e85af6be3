using System.Net;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.Factors;

public sealed class FactorsTests
{
    private const string Caption = "Factors in Pan-Lancashire, 2022/23 to 2024/25";

    [Fact]
    public async Task Factors_are_ranked_over_several_years_with_limits_and_what_is_not_known()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(Enumerable.Range(0, 20).Select(n => new Decided(new DateOnly(2022 + (n % 3), 5, 1 + n))
        {
            Modifiable = n < 8 ? ["SMOKING_HOUSEHOLD", .. n < 5 ? new[] { "CO_SLEEPING_BED", "CO_SLEEPING_SOFA" } : []] : [],
            Present = n is >= 8 and < 12 ? ["SMOKING_HOUSEHOLD"] : [],
            NotKnown = n >= 17 ? ["OVERCROWDING"] : [],
        }.Reviewed));
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/factors?year=2024-25");

        // Wilson's limits of 8 of 20: 21.9% to 61.3%; of 5 of 20: 11.2% to 46.9%
        Assert.Equal(["8", "40.0%", "21.9% to 61.3%", "12", "0"], page.Row(Caption, "Smoking in the household"));
        Assert.Equal(["5", "25.0%", "11.2% to 46.9%", "5", "0"], page.Row(Caption, "Unsafe sleeping environment"));
        Assert.Equal(["0", "0.0%", "0.0% to 16.1%", "0", "3"], page.Row(Caption, "Overcrowding"));
        page.Shows("In 2022/23 to 2024/25, 20 deaths reviewed, 8 (40.0%) with modifiable factors in Pan-Lancashire. Most often found: Smoking in the household, in 8 of 20 (40.0%).");
    }

    [Fact]
    public async Task A_period_without_reviews_says_so_and_another_area_is_not_found()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        (await analyst.GetAsync("/analytics/factors?year=2024-25&together=1")).Shows("No review was decided in Pan-Lancashire in 2024/25.");
        (await analyst.GetAsync("/analytics/factors?area=MERSEYSIDE")).HasStatus(HttpStatusCode.NotFound);
        (await analyst.GetAsync("/analytics/factors?together=4")).HasStatus(HttpStatusCode.NotFound);
    }
}
