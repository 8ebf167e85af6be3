using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.ControlCharts;

public sealed class ControlChartsTests
{
    [Fact]
    public async Task A_quarter_outside_its_limits_is_a_signal_and_rare_deaths_are_shown_by_the_time_between_them()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var first = new DateOnly(2023, 1, 1);
        await analytics.SendAsync(Enumerable.Range(0, 30).SelectMany(month => Enumerable.Range(0, month >= 27 ? 12 : 4)
            .Select(n => new Decided(first.AddMonths(month)) { MonthsToDecision = 0, Age = n == 0 && month % 3 == 0 ? AgeBand.Years15To17 : AgeBand.Days0To27 }.Recorded)));
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        var page = await analyst.GetAsync("/analytics/control-charts");

        // nine quarters of 12 and one of 36: mean 14.4, average change 24/9, limits 14.4 -+ 2.66 * 2.667
        const string quarters = "Deaths by quarter, all children, Pan-Lancashire";
        Assert.Equal(["12", "14.4", "7.3 to 21.5"], page.Row(quarters, "2024 Q1").Take(3));
        Assert.Equal(["36", "14.4", "7.3 to 21.5", "outside the limits"], page.Row(quarters, "2025 Q2"));
        page.Shows("2025 Q2 (outside the limits)");

        var rare = await analyst.GetAsync("/analytics/control-charts?who=Years15To17");
        rare.Shows("The middle of the time between two deaths is about").Shows("it is a picture and raises no alert");
        Assert.Equal("90", rare.Row("Time between deaths, 15 to 17 years, Pan-Lancashire", "2: April 2023")[0]);
    }

    [Fact]
    public async Task Few_deaths_make_no_chart_and_the_page_says_so()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(new Decided(new DateOnly(2025, 3, 3)) { MonthsToDecision = 0 }.Recorded);
        (await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/control-charts")).Shows("Too few deaths for a chart by quarter or by year");
    }
}
