using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Denominators;

namespace CdopWorkflow.Tests.Analytics.Funnel;

public sealed class FunnelTests
{
    private const string NorthWest = "E12000002";
    private const string Liverpool = "E08000012";

    [Fact]
    public async Task Panels_of_a_region_stand_inside_or_outside_the_limits_of_their_average()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await InventedBirths.ImportAsync(analytics.App, InventedBirths.Csv(
            [(Decided.Blackburn, 2000), (Decided.Blackpool, 1500), (Decided.Lancashire, 12_000), ("MERSEYSIDE", 10_000)], 2022, 2024));
        await analytics.SendAsync([.. Deaths(Decided.PanLancashire, Decided.Lancashire, 45), .. Deaths("MERSEYSIDE", Liverpool, 90)]);
        var page = await analytics.App.As(Role.Analyst, NorthWest).GetAsync("/analytics/funnel?year=2024-25");

        // 135 / 76,500 on average: outside both panels' own limits, 95% and 99.8%
        const string rates = "Infant mortality per 1,000 live births in North West, 2022 to 2024";
        Assert.Equal(["45", "46,500", "1.0", "0.7 to 1.3", "Below the 99.8% limit"], page.Row(rates, "Pan-Lancashire"));
        Assert.Equal(["90", "30,000", "3.0", "2.4 to 3.7", "Above the 99.8% limit"], page.Row(rates, "Merseyside"));
        page.Shows("In 2022 to 2024, outside the limits: Merseyside (above the 99.8% limit), Pan-Lancashire (below the 99.8% limit). The average of all these areas is 1.8 per 1,000 live births.");

        const string shares = "Reviews with modifiable factors in North West, 2022/23 to 2024/25";
        Assert.Equal(["0", "45", "0.0", "0.0 to 7.9", "Within the limits"], page.Row(shares, "Pan-Lancashire"));
        Assert.True(page.Document.QuerySelectorAll("figure svg path").Sum(curve => curve.GetAttribute("d")!.Count(stretch => stretch == 'L')) > 20);
    }

    [Fact]
    public async Task Nobody_sees_areas_that_are_not_their_own()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync([.. Deaths(Decided.PanLancashire, Decided.Lancashire, 9), .. Deaths(Decided.PanLancashire, Decided.Blackpool, 9), .. Deaths("MERSEYSIDE", Liverpool, 90)]);
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/funnel?year=2024-25");
        page.Shows("Reviews with modifiable factors in Pan-Lancashire").DoesNotShow("Liverpool").DoesNotShow("Merseyside");
    }

    private static IEnumerable<AnalyticsApp.Sent> Deaths(string panel, string council, int count) => Enumerable.Range(0, count).SelectMany(n =>
    {
        var death = new Decided(new DateOnly(2022 + (n % 3), 4 + (n / 3 % 9), 10)) { Panel = panel, Council = council, Age = AgeBand.Days0To27, MonthsToDecision = n == 0 ? 3 : 0 };
        return new[] { death.Recorded, (death with { Version = 2 }).Reviewed };
    });
}
