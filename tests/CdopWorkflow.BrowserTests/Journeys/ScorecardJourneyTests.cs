using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Tests.Analytics.Scorecard;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F11: a published table of indicators is loaded, and everything in it that does not agree is said.</summary>
public sealed class ScorecardJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_analyst_loads_published_tables_and_reads_what_to_check(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst, AreaTable.England, scripts);
        await analyst.OpenAsync("/analytics/scorecard");
        await analyst.ShowsAsync("No table has been imported yet");
        await analyst.PressAsync("Import tables");
        await analyst.Page.Locator("[name=Files]").SetInputFilesAsync(
            [PublishedFiles.PathOf(PublishedFiles.Indicators), PublishedFiles.PathOf(PublishedFiles.Referrals), PublishedFiles.PathOf(PublishedFiles.Delivery)]);
        await analyst.PressAsync("Check the files");
        await analyst.ShowsAsync("Nothing has been kept yet", "New table");
        await Look.AtAsync(analyst, $"import-{scripts}");
        await analyst.PressAsync("Import these tables");
        await analyst.ShowsAsync("3 tables imported");
        await Look.AtAsync(analyst, $"scorecard-tables-{scripts}");

        await analyst.FollowAsync("Stop smoking kpis 2022 23, edition 1");
        await Look.AtAsync(analyst, $"scorecard-{scripts}");
        await Expect(Row(analyst, "35 of 54")).ToContainTextAsync("66.1% is printed; 35 of 54 is 64.8%");
        await Expect(Row(analyst, "35 of 54")).ToContainTextAsync("met as printed (66.1%) and missed as computed (64.8%)");
        await Expect(Row(analyst, "115 of 168")).ToContainTextAsync("The numerator printed is 115; its parts add up to 114");
        await Expect(Row(analyst, "0 of 0")).ToContainTextAsync("not applicable, not zero");
        await Expect(Row(analyst, "129 of 129")).ToContainTextAsync("Red");
        await Expect(Row(analyst, "129 of 129")).ToContainTextAsync("Service wholly telephone based");
        await analyst.ShowsAsync("The target of 320 is missed: 315");

        await analyst.OpenAsync("/analytics/scorecard");
        await analyst.FollowAsync("Stop smoking referrals by district 2022 23");
        await analyst.ShowsAsync("0 of them with something to check", "1,092");
        await analyst.OpenAsync("/analytics/scorecard");
        await analyst.FollowAsync("Satod 2022 23");
        await analyst.ShowsAsync("11.3 is printed; the mean of its parts is 11.05", "It is exactly the figure of Cannock Chase");
        await analyst.ShowsAsync("The arrow is printed as ↓ down; from 2022-23 Q1 to 2022-23 Q4 the figures rise by 0.6");
    }

    private static ILocator Row(Visitor visitor, string words) => visitor.Page.Locator("main tbody tr").Filter(new() { HasText = words }).First;
}
