using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F7: 67 reviews, 17 of them with modifiable factors.</summary>
public sealed class AnnualReportTests(Chromium chromium)
{
    private const string Sentence = "67 deaths reviewed, 17 (25.4%) with modifiable factors; most frequent theme: unsafe sleeping environment, 9 of 17 (52.9%)";

    [Fact]
    public async Task The_analyst_reads_exact_figures_and_the_public_reads_protected_ones()
    {
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(new DateOnly(2025, 9, 2)));
        await installation.SendFactsAsync(YearOf67.Facts());

        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst);
        await analyst.OpenAsync("/analytics?area=PAN-LANCASHIRE&year=2021-22");
        await analyst.FollowAsync("Draft of the annual report, Pan-Lancashire, 2021/22");
        await analyst.ShowsAsync(Sentence, "factors can total more than reviews: here 32 over 17", "Children of all ages under 18 are included", "Children under one apart: 40 deaths reviewed, 11 (27.5%)");
        await Expect(Row(analyst, "Domestic violence or abuse")).ToContainTextAsync("2 of 17 (11.8%)");
        await Expect(Row(analyst, "Blackpool")).ToContainTextAsync("24.0%");

        await analyst.FollowAsync("public version");
        await analyst.ShowsAsync(Sentence);
        await using var reader = await installation.VisitorAsync();
        await reader.OpenAsync("/analytics/public/PAN-LANCASHIRE/2021-22");
        await reader.ShowsAsync(Sentence);
        await Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("32");
        await Expect(Row(reader, "Domestic violence or abuse")).ToContainTextAsync("<5");
        await Expect(Row(reader, "Blackburn with Darwen")).ToContainTextAsync("<5");
        await Expect(Row(reader, "Blackpool").Locator("td").Nth(1)).ToContainTextAsync("c");
    }

    private static ILocator Row(Visitor visitor, string heading) =>
        visitor.Page.Locator("main tr").Filter(new() { HasText = heading }).First;
}
