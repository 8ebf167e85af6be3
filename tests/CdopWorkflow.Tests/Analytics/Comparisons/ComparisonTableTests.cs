using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.Comparisons;

/// <summary>An area beside its region and England, of which only what was published is ever taken.</summary>
public sealed class ComparisonTableTests
{
    private const string Area = Decided.PanLancashire;
    private const string Inside = "/analytics/annual-report/PAN-LANCASHIRE/2021-22";
    private const string Public = "/analytics/public/PAN-LANCASHIRE/2021-22";
    private const string Compared = "Reviews with modifiable factors beside others, Pan-Lancashire, 2021/22";
    private static readonly string[] NotYet = ["not published yet", "not published yet", "not published yet"];
    private static readonly string[] Not = ["not published", "not published", "not published"];

    [Fact]
    public async Task The_region_is_shown_as_it_published_and_not_before()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2021, 40, 10), Published.Reviews("MERSEYSIDE", 2021, 37, 19));
        await analytics.PublishAsync(Area, "2021-22");
        var page = await analytics.App.Anonymous().GetAsync(Public);
        Assert.Equal(["40", "10", "25.0%"], page.Row(Compared, "Pan-Lancashire"));
        Assert.Equal(NotYet, page.Row(Compared, "North West (region)"));
        Assert.Equal(Not, page.Row(Compared, "England"));
        page.Shows("England is added up once every region has published both numbers: 0 of 9 have.").DoesNotShow("77");
        page = await analytics.App.As(Role.Analyst, Area).GetAsync(Inside);
        Assert.Equal(NotYet, page.Row(Compared, "North West (region)"));
        page.DoesNotShow("77");

        await analytics.PublishAsync(Published.NorthWest, "2021-22");
        Assert.Equal(NotYet, (await analytics.App.Anonymous().GetAsync(Public)).Row(Compared, "North West (region)"));
        await RestateAsync(analytics);
        foreach (var shown in new[] { await analytics.App.Anonymous().GetAsync(Public), await analytics.App.As(Role.Analyst, Area).GetAsync(Inside) })
        {
            Assert.Equal(["77", "29", "37.7%"], shown.Row(Compared, "North West (region)"));
            Assert.Equal(Not, shown.Row(Compared, "England"));
            shown.Shows("1 of 9 have").Shows("In 2021/22, in Pan-Lancashire 10 of 40 (25.0%); in the region North West 29 of 77 (37.7%) of the deaths reviewed had modifiable factors.");
        }
    }

    [Fact]
    public async Task The_public_version_prints_its_own_row_as_it_prints_it_elsewhere_and_the_inside_version_exactly()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2021, 40, 3));
        await analytics.PublishAsync(Area, "2021-22");
        Assert.Equal(["40", "c", "c"], (await analytics.App.Anonymous().GetAsync(Public)).Row(Compared, "Pan-Lancashire"));
        Assert.Equal(["40", "3", "7.5%"], (await analytics.App.As(Role.Analyst, Area).GetAsync(Inside)).Row(Compared, "Pan-Lancashire"));
    }

    [Fact]
    public async Task England_is_added_up_when_every_region_has_published_both_numbers_and_not_before()
    {
        var everywhere = Published.PanelOfEachRegion(new DateOnly(2022, 3, 31));
        var facts = everywhere.Select((region, n) => Published.Reviews(region.Region.Code == Published.NorthWest ? Area : region.Panel, 2021, 20 + n, 6 + n)).ToList();
        await using var analytics = await FilledAsync([.. facts]);
        foreach (var (region, _) in everywhere.Where(region => region.Region.Code != "E12000007"))
        {
            await analytics.PublishAsync(region.Code, "2021-22");
        }

        await analytics.PublishAsync(Area, "2021-22");
        var page = await analytics.App.Anonymous().GetAsync(Public);
        Assert.Equal(Not, page.Row(Compared, "England"));
        page.Shows("8 of 9 have");

        // 20 to 28, and 6 to 14; the last region is counted in with its own number when it publishes
        await analytics.PublishAsync("E12000007", "2021-22");
        Assert.Equal(["216", "90", "41.7%"], (await analytics.App.Anonymous().GetAsync("/analytics/public/E12000007/2021-22")).Row("Reviews with modifiable factors beside others, London, 2021/22", "England"));
        await RestateAsync(analytics);
        page = await analytics.App.Anonymous().GetAsync(Public);
        Assert.Equal(["216", "90", "41.7%"], page.Row(Compared, "England"));
        page.Shows("England is the sum of what its 9 regions published.");

        // a region that hides a number in its next version takes England's with it
        var london = (DeathReviewed)facts[everywhere.ToList().FindIndex(region => region.Region.Code == "E12000007")][0].Event;
        await analytics.SendAsync(new AnalyticsApp.Sent(new DeathReviewRetracted(london.FactKey, 2), new DateOnly(2025, 9, 2)));
        await analytics.App.RunRoundsAsync();
        await analytics.SignAsync("E12000007", "2021-22");
        (await analytics.ReleaseAsync("E12000007", "2021-22")).Shows("Version 2 is published");
        await RestateAsync(analytics, 3);
        page = await analytics.App.Anonymous().GetAsync(Public);
        Assert.Equal(Not, page.Row(Compared, "England"));
        page.Shows("8 of 9 have");
    }

    [Fact]
    public async Task A_regions_report_stands_beside_England_alone_and_a_calendar_year_beside_nobody()
    {
        await using var analytics = await FilledAsync(Published.Reviews(Area, 2021, 40, 10));
        var analyst = analytics.App.As(Role.Analyst, Published.NorthWest);
        var page = await analyst.GetAsync("/analytics/annual-report/E12000002/2021-22");
        Assert.Equal(2, page.Document.QuerySelectorAll("#figures-comparison tbody tr").Length);
        Assert.Equal(["40", "10", "25.0%"], page.Row("Reviews with modifiable factors beside others, North West, 2021/22", "North West"));
        Assert.Null((await analyst.GetAsync("/analytics/annual-report/E12000002/2021")).Document.QuerySelector("#figures-comparison"));
    }

    private static async Task RestateAsync(AnalyticsApp analytics, int version = 2)
    {
        await (await analytics.App.As(Role.Analyst, Area).GetAsync($"{Inside}/restate-report")).SubmitAsync($"Begin version {version}", ("Reason", "A region has published."));
        await analytics.SignAsync(Area, "2021-22");
        (await analytics.ReleaseAsync(Area, "2021-22")).Shows($"Version {version} is published");
    }

    private static async Task<AnalyticsApp> FilledAsync(params IEnumerable<AnalyticsApp.Sent>[] facts)
    {
        var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(facts.SelectMany(part => part));
        return analytics;
    }
}
