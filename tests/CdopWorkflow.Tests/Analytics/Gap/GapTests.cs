using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.Gap;

public sealed class GapTests
{
    [Fact]
    public async Task The_gap_of_the_most_deprived_fifth_has_limits_that_know_it_is_part_of_all()
    {
        await using var analytics = await DeprivedInfants.StartAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/gap");

        // 40 / 15,498 and 60 / 46,494; the relative limits are 2 exp(-+1.96 sqrt(1/40 - 1/60)) - 1
        Assert.Equal(
            ["40", "2.6", "60", "1.3", "1.3", "0.7 to 1.9", "100.0%", "67.2% to 139.2%", "60 of 60 (100.0%)"],
            page.Row("Inequality gap in infant mortality, Pan-Lancashire", "2022 to 2024"));
        page.Shows("In 2022 to 2024, 2.6 of 1,000 babies in the most deprived fifth of Pan-Lancashire died before their first birthday, and 1.3 of all babies: a gap of 1.3, or 100.0% (95% limits 67.2% to 139.2%).");
        page.Shows("reviews do not record the occupation of parents");
    }

    [Fact]
    public async Task Without_births_by_fifth_the_page_says_what_it_needs()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        (await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/gap")).Shows("live births by fifth of deprivation");
    }
}
