using CdopWorkflow.Contracts;
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
    public async Task A_report_is_written_signed_published_and_restated()
    {
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(new DateOnly(2025, 9, 2)));
        var facts = YearOf67.Facts().ToList();
        await installation.SendFactsAsync(facts);

        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst);
        await analyst.OpenAsync("/analytics?area=PAN-LANCASHIRE&year=2021-22");
        await analyst.FollowAsync("Annual report, Pan-Lancashire, 2021/22");
        await analyst.ShowsAsync(Sentence, "factors can total more than reviews: here 32 over 17", "Children of all ages under 18 are included", "Children under one apart: 40 deaths reviewed, 11 (27.5%)");
        await Expect(Row(analyst, "Domestic violence or abuse")).ToContainTextAsync("2 of 17 (11.8%)");
        await Expect(Row(analyst, "Blackpool")).ToContainTextAsync("24.0%");
        await analyst.PressAsync("Begin the report");
        await analyst.FollowAsync("Summary");
        await analyst.Page.GetByLabel("What does the report say here?").FillAsync("Nine babies died in an unsafe sleeping environment.\n\nWe ask the board to act.");
        await analyst.PressAsync("Save");
        await analyst.ShowsAsync("Summary: saved", "Nine babies died in an unsafe sleeping environment.");

        await using var chair = await installation.SignedInAsync("Cora Chair", Role.Chair);
        await chair.OpenAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");
        await chair.PressAsync("Sign the report");
        await chair.PressAsync("Sign version 1");
        await chair.ShowsAsync("Version 1 is signed", "Signed by Cora Chair");

        await analyst.OpenAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");
        await analyst.PressAsync("Publish the report");
        await analyst.ShowsAsync("This is what anyone will read");
        await analyst.PressAsync("Publish version 1");
        await analyst.ShowsAsync("Version 1 is published");
        await using var reader = await installation.VisitorAsync();
        await reader.OpenAsync("/analytics/public");
        await reader.FollowAsync("Pan-Lancashire");
        await reader.ShowsAsync(Sentence, "We ask the board to act.");
        await Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("32");
        await Expect(Row(reader, "Domestic violence or abuse")).ToContainTextAsync("<5");
        await Expect(Row(reader, "Blackburn with Darwen")).ToContainTextAsync("<5");
        await Expect(Row(reader, "Blackpool").Locator("td").Nth(1)).ToContainTextAsync("c");

        await installation.SendFactsAsync([new AnalyticsApp.Sent(new DeathReviewRetracted(facts.Select(fact => fact.Event).OfType<DeathReviewed>().First().FactKey, 3), new DateOnly(2025, 9, 2))]);
        await installation.App.RunRoundsAsync();
        await chair.OpenAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");
        await chair.ShowsAsync("Version 2", "66 deaths reviewed, 16 (24.2%)", "What this version changes");
        await Look.AtAsync(chair, "report-restated");
        await chair.PressAsync("Sign the report");
        await chair.PressAsync("Sign version 2");
        await chair.PressAsync("Publish the report");
        await chair.PressAsync("Publish version 2");
        await reader.OpenAsync("/analytics/public/PAN-LANCASHIRE/2021-22");
        await reader.ShowsAsync("66 deaths reviewed, c with modifiable factors", "What this version changes");
        await Look.AtAsync(reader, "report-public");
        await reader.FollowAsync("Version 1");
        await reader.ShowsAsync("This version is superseded", Sentence);
    }

    private static ILocator Row(Visitor visitor, string heading) =>
        visitor.Page.Locator("main tr").Filter(new() { HasText = heading }).First;
}
