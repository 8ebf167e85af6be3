using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Analytics.Detection;

/// <summary>Methods of others over an area's months, for analysts to compare.</summary>
public sealed class DetectionTests
{
    [Fact]
    public async Task A_month_far_above_the_years_before_is_an_alarm_of_every_method_and_no_alert()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var months = Enumerable.Range(1, 90).Select(back => new DateOnly(2025, 8, 15).AddMonths(1 - back)).Reverse().ToList();
        var deaths = months.SelectMany((month, index) => Enumerable.Range(0, month == months[^1] ? 14 : 1 + (index % 2)).Select(n =>
            new Decided(month.AddMonths(5)) { Council = n % 2 == 0 ? Decided.Lancashire : Decided.Blackpool }.Recorded));
        await analytics.SendAsync(deaths);
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        var page = await analyst.GetAsync("/analytics/detection");

        const string title = "Deaths by month and what other methods would say, all children, Pan-Lancashire";
        var august = page.Row(title, "August 2025");
        Assert.Equal("14", august[0]);
        Assert.All(august.Skip(1).Where((_, method) => method != 6), cell => Assert.EndsWith(", alarm", cell, StringComparison.Ordinal));
        Assert.All(page.Row(title, "June 2024").Skip(1), cell => Assert.DoesNotContain("alarm", cell, StringComparison.Ordinal));
        page.Shows("Farrington in 1 month").Shows("stands out most in all children, Pan-Lancashire").Shows("Alerts come from the rules of themes and from nothing on this page").DoesNotShow("Not enough");
        Assert.DoesNotContain(analytics.Told, told => told is Contracts.ThemeDetected);
        Assert.Contains("August 2025,14,", (await analyst.GetAsync("/analytics/detection?handler=Download&table=detection-months")).Body, StringComparison.Ordinal);
        Assert.Contains("For comparison: no alert", (await analyst.GetAsync("/analytics/detection?handler=Download&table=detection-scan")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_history_is_not_judged()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(new Decided(new DateOnly(2025, 8, 1)).Recorded);
        (await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/detection")).Shows("there are not yet four years with deaths");
    }
}
