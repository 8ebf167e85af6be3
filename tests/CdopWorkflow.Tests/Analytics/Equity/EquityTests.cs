using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Gap;

namespace CdopWorkflow.Tests.Analytics.Equity;

public sealed class EquityTests
{
    [Fact]
    public async Task Reviews_and_rates_are_split_by_deprivation_with_limits()
    {
        await using var analytics = await DeprivedInfants.StartAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/equity?year=2024-25&together=5");

        const string reviews = "Reviews by deprivation, Pan-Lancashire, 2020/21 to 2024/25";
        Assert.Equal(["40", "66.7%", "30", "75.0%", "59.8% to 85.8%"], page.Row(reviews, "Most deprived fifth"));
        Assert.Equal(["0", "0.0%", "0", "not applicable", ""], page.Row(reviews, "Not recorded"));
        Assert.Equal(["60", "100.0%", "30", "50.0%", "37.7% to 62.3%"], page.Row(reviews, "Total"));

        const string rates = "Infant deaths per 1,000 live births by deprivation, Pan-Lancashire, 2022 to 2024";
        Assert.Equal(["40", "15,498", "2.6", "1.8 to 3.5", "Higher than all"], page.Row(rates, "Most deprived fifth"));
        page.Shows("Higher than all: Most deprived fifth (2.6), Fourth fifth (2.6).");
    }

    [Fact]
    public async Task What_facts_do_not_carry_is_said_to_be_not_recorded()
    {
        await using var analytics = await DeprivedInfants.StartAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/equity?year=2024-25&together=5");

        page.Shows("The age of the mother is not recorded in the facts");
        Assert.Equal("60", page.Row("Reviews by ethnic group of the mother, Pan-Lancashire, 2020/21 to 2024/25", "Not recorded")[0]);
        page.Shows("ethnic group of the mother was recorded in 0 of 60 (0.0%) reviews");
        Assert.Equal("30", page.Row("Reviews by sex of the child, Pan-Lancashire, 2020/21 to 2024/25", "Female")[0]);
    }
}
