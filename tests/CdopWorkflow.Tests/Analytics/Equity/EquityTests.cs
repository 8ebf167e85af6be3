using CdopWorkflow.Contracts.Codes;
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

        Assert.Equal("60", page.Row("Reviews by age of the mother, Pan-Lancashire, 2020/21 to 2024/25", "Not recorded")[0]);
        page.Shows("age of the mother was recorded in 0 of 60 (0.0%) reviews");
        Assert.Equal("60", page.Row("Reviews by ethnic group of the mother, Pan-Lancashire, 2020/21 to 2024/25", "Not recorded")[0]);
        page.Shows("ethnic group of the mother was recorded in 0 of 60 (0.0%) reviews");
        Assert.Equal("30", page.Row("Reviews by sex of the child, Pan-Lancashire, 2020/21 to 2024/25", "Female")[0]);
    }

    [Fact]
    public async Task The_age_of_the_mother_goes_from_the_fact_to_the_page_the_file_and_the_rate()
    {
        await using var analytics = await AnalyticsApp.StartAsync(new DateOnly(2025, 6, 2));
        var on = new DateOnly(2024, 11, 4);
        Decided Mother(MotherAgeBand? age, bool modifiable = false) => new(on) { MotherAge = age, Modifiable = modifiable ? ["CO_SLEEPING_BED"] : [] };
        await analytics.SendAsync(
            Mother(MotherAgeBand.Under20, modifiable: true).Reviewed, Mother(MotherAgeBand.Under20).Reviewed, Mother(MotherAgeBand.Years40AndOver).Reviewed,
            Mother(MotherAgeBand.NotKnown).Reviewed, Mother(null).Reviewed);
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        var page = await analyst.GetAsync("/analytics/equity?year=2024-25&together=1");

        const string title = "Reviews by age of the mother, Pan-Lancashire, 2024/25";
        Assert.Equal(["2", "40.0%", "1", "50.0%", "9.5% to 90.5%"], page.Row(title, "Under 20"));
        Assert.Equal("0", page.Row(title, "25 to 29")[0]);
        Assert.Equal("1", page.Row(title, "40 and over")[0]);
        Assert.Equal("2", page.Row(title, "Not recorded")[0]);
        page.Shows("age of the mother was recorded in 3 of 5 (60.0%) reviews");
        var file = await analyst.GetAsync("/analytics/equity?year=2024-25&together=1&handler=Download&table=mother-age");
        Assert.Contains("Under 20,2,40.0%,1,50.0%", file.Body, StringComparison.Ordinal);
    }
}
