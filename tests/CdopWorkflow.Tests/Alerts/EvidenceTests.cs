using System.Net;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Tests.Analytics.ThemeWatch;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>What an alert by month of death shows, and to whom.</summary>
public sealed class EvidenceTests
{
    private const string Factor = "IMMUNISATION_GAP";
    private static readonly MonthOf First = new(2017, 4);
    private static readonly DateOnly April = new(2025, 4, 1);

    [Fact]
    public async Task The_page_shows_what_was_seen_and_expected_the_rules_the_chance_and_the_limits()
    {
        await using var alerts = await StartAsync([ThemeLevel.Panel], ("PAN-LANCASHIRE", 8), ("MERSEYSIDE", 1));
        var list = await alerts.Lead.GetAsync("/alerts");
        list.Shows("Missed vaccines in Pan-Lancashire").Shows("8 deaths in 12 months to March 2025 by month of death, 1.0 expected");
        var page = await list.FollowAsync("Missed vaccines");
        page.Shows("Deaths of children of any age with incomplete immunisation")
            .Shows("WATCH, from what panels decided").Shows("ALERT, from what panels decided")
            .Shows("fewer than 1 of 200 such years").Shows("no more than once in 60 months on average")
            .Shows("Deaths with the theme against what was expected, decided by panels").Shows("Evidence for a doubling")
            .Shows("5 of 300 deaths here from April 2018 to March 2023")
            .Shows("has 0.47 false notices a year by WATCH or ALERT, and 0.21 by ALERT alone")
            .Shows("A quiet screen is not evidence that there is no cluster").DoesNotShow("Reviews with and without the theme");
    }

    [Fact]
    public async Task An_alert_for_a_region_reaches_the_leads_of_the_panels_that_contribute_and_no_others()
    {
        await using var alerts = await StartAsync([ThemeLevel.Panel, ThemeLevel.Region], ("PAN-LANCASHIRE", 4), ("MERSEYSIDE", 4), ("CUMBRIA", 0), ("MANCHESTER", 4));
        var page = await (await alerts.Lead.GetAsync("/alerts")).FollowAsync("Missed vaccines in North West");
        page.Shows("Panels with more than was expected of them").Shows("Merseyside").DoesNotShow("Cumbria");
        var elsewhere = alerts.App.As(Role.SafeguardingLead, "CUMBRIA");
        (await elsewhere.GetAsync("/alerts")).DoesNotShow("Missed vaccines");
        (await elsewhere.GetAsync(page.Path)).HasStatus(HttpStatusCode.NotFound);
        (await alerts.App.As(Role.SafeguardingLead, "E12000002").GetAsync(page.Path)).HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_panels_alert_that_is_told_with_its_region_says_so()
    {
        await using var alerts = await StartAsync([ThemeLevel.Panel, ThemeLevel.Region], ("PAN-LANCASHIRE", 8), ("MERSEYSIDE", 0), ("CUMBRIA", 0), ("MANCHESTER", 0));
        var panel = await (await alerts.Lead.GetAsync("/alerts")).FollowAsync("Missed vaccines in Pan-Lancashire");
        await alerts.App.PutAsync(new[] { "MERSEYSIDE", "CUMBRIA", "MANCHESTER" }.SelectMany(each => PastDeaths.Steady(each, First.AddMonths(84), 12, 1, 6, Factor)));
        alerts.MoveTo(April.AddDays(1));
        await alerts.App.RunRoundsAsync();
        await alerts.App.SettleAsync();
        (await alerts.Lead.GetAsync(panel.Path)).Shows("No longer met").Shows("It is told for North West now");
        (await alerts.Lead.GetAsync("/alerts")).Shows("Missed vaccines in North West");
    }

    private static async Task<AlertsApp> StartAsync(IEnumerable<ThemeLevel> levels, params (string Panel, int Rise)[] panels)
    {
        var alerts = await AlertsApp.StartAsync(April);
        await alerts.App.PutAsync(panels.SelectMany(panel => PastDeaths.Steady(panel.Panel, First, 84, 5, 1, Factor).Concat(PastDeaths.Steady(panel.Panel, First.AddMonths(84), 12, 5, panel.Rise, Factor))));
        await alerts.App.UseAsync<AnalyticsDb>(async db =>
        {
            var theme = new SavedTheme { Code = "missed-vaccines", Version = 1, Area = AreaTable.England, LiveFrom = First.FirstDay };
            theme.Write("Missed vaccines", new ThemePredicate { AnyOf = [Factor] }, levels, [WatchRule.Watch, WatchRule.Alert]);
            db.Add(theme);
            await db.SaveChangesAsync();
        });
        await alerts.App.RunRoundsAsync();
        await alerts.App.SettleAsync();
        return alerts;
    }
}
