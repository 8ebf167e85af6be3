using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Analytics.Denominators;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F9: a peer reviewer opens three levels, and gives the gaps in the data to somebody.</summary>
public sealed class PeerReviewTests(Chromium chromium)
{
    private const string NorthWest = "E12000002";
    private const string Liverpool = "E08000012";

    private static readonly string[] Pages =
    [
        "/analytics/areas/PAN-LANCASHIRE", "/analytics/factors?year=2024-25", "/analytics/equity?year=2024-25", "/analytics/gap?area=PAN-LANCASHIRE", "/analytics/funnel?year=2024-25",
        "/analytics/control-charts", "/analytics/detection", "/analytics/category-by-age?year=2024-25", "/analytics/time-to-review?year=2024-25", "/analytics/gap-register?year=2024-25", "/analytics/gap-register/1", "/analytics/denominators", "/analytics/denominators/1", "/analytics/completeness?year=2024-25",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_peer_reviewer_compares_three_levels_and_gives_the_gaps_to_somebody(bool scripts)
    {
        await using var installation = await WithRollUpAsync(chromium);
        await using var reviewer = await installation.SignedInAsync("Pia Peer", Role.Analyst, NorthWest, scripts);
        await reviewer.OpenAsync("/analytics/areas?area=PAN-LANCASHIRE&year=2024-25");
        await reviewer.ShowsAsync("Pan-Lancashire: 12 of 48 (25.0%)", "North West: 32 of 138 (23.2%)");
        await reviewer.DoesNotShowAsync("27.4");
        await Expect(Row(reviewer, "Blackpool")).ToContainTextAsync("37.5%");

        await PublishAsync(installation);
        await using var reader = await installation.VisitorAsync(scripts);
        await reader.OpenAsync("/analytics/public/PAN-LANCASHIRE/2024-25");
        await Expect(Row(reader, "Blackburn with Darwen")).ToContainTextAsync("<5");
        await Expect(Row(reader, "Blackpool")).ToContainTextAsync("<5");
        await reader.DoesNotShowAsync("27.4");

        await reviewer.OpenAsync("/analytics/gap-register?area=PAN-LANCASHIRE&year=2024-25");
        await Expect(Row(reviewer, "5 of 8 (62.5%)")).ToContainTextAsync("Blackpool");
        await Expect(Row(reviewer, "24 of 31 (77.4%)")).ToContainTextAsync("Lancashire");
        await Row(reviewer, "5 of 8 (62.5%)").GetByRole(AriaRole.Link).ClickAsync();
        await reviewer.PressAsync("Save");
        await reviewer.IsRefusedAsync("Enter who owns this gap", "Enter a recommendation to the child death overview panel", "Enter what worked", "Enter the due date");
        await reviewer.AnswerAsync(
            ("Form.Owner", "Designated doctor"), ("Form.Recommendation", "Ask maternity for the field with each return"), ("Form.WhatWorked", "Blackburn with Darwen asks at notification"),
            ("Form.DueOn.Day", "31"), ("Form.DueOn.Month", "3"), ("Form.DueOn.Year", "2026"));
        await reviewer.PressAsync("Save");
        await reviewer.ShowsAsync("Gap saved", "Somebody sees to it");
        await reviewer.OpenAsync("/reviews", 403);
    }

    [Fact]
    public async Task Every_page_of_figures_can_be_read_by_anyone_and_on_a_narrow_screen()
    {
        await using var installation = await WithRollUpAsync(chromium);
        await using var reviewer = await installation.SignedInAsync("Pia Peer", Role.Analyst, NorthWest);
        foreach (var page in Pages)
        {
            await reviewer.OpenAsync(page);
            Assert.Empty(await Axe.FindsAsync(reviewer.Page));
            await Look.AtAsync(reviewer, "figures" + page.Split('?')[0].Replace('/', '-'));
            await reviewer.Page.SetViewportSizeAsync(320, 800);
            Assert.True(await reviewer.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page);
            await reviewer.Page.SetViewportSizeAsync(1280, 900);
        }
    }

    private static async Task<Installation> WithRollUpAsync(Chromium chromium)
    {
        var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(new DateOnly(2025, 9, 2)));
        await InventedBirths.ImportAsync(installation.App, InventedBirths.Csv([(Decided.Blackburn, 2000), (Decided.Blackpool, 1500), (Decided.Lancashire, 12_000), ("MERSEYSIDE", 14_000)], 2020, 2024));
        await installation.SendFactsAsync(
        [
            .. Reviews(Decided.Blackburn, 9, 2), .. Reviews(Decided.Blackpool, 8, 3, unknown: 3), .. Reviews(Decided.Lancashire, 31, 7, unknown: 7),
            .. Reviews(Liverpool, 90, 20, panel: "MERSEYSIDE"), .. Deaths(),
        ]);
        await installation.App.RunRoundsAsync();
        return installation;
    }

    private static IEnumerable<AnalyticsApp.Sent> Reviews(string council, int count, int modifiable, int unknown = 0, string panel = Decided.PanLancashire) =>
        Enumerable.Range(0, count).Select(n => new Decided(new DateOnly(2024, 5, 1).AddDays(n))
        {
            Panel = panel,
            Council = council,
            SuddenUnexpected = Answer.No,
            Modifiable = n < modifiable ? ["SMOKING_HOUSEHOLD"] : [],
            Ethnicity = n < unknown ? EthnicGroup.NotKnown : EthnicGroup.White,
            Decile = 1 + (n % 10),
        }.Reviewed);

    /// <summary>Deaths of five years and a half, four a month.</summary>
    private static IEnumerable<AnalyticsApp.Sent> Deaths() => Enumerable.Range(0, 66 * 4).SelectMany(n =>
    {
        var death = new Decided(new DateOnly(2020, 1, 10).AddMonths(n / 4)) { MonthsToDecision = 0, Decile = 1 + (n % 10), Age = (AgeBand)(n % 8 / 2) };
        return n < 60 * 4 ? new[] { death.Recorded, (death with { Version = 2 }).Reviewed } : [death.Recorded];
    }).Where(sent => sent.On < new DateOnly(2024, 4, 1) || sent.Event is Contracts.DeathRecorded);

    private static async Task PublishAsync(Installation installation)
    {
        const string report = "/analytics/annual-report/PAN-LANCASHIRE/2024-25";
        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst);
        await analyst.OpenAsync(report);
        await analyst.PressAsync("Begin the report");
        await analyst.FollowAsync("Summary");
        await analyst.Page.GetByLabel("What does the report say here?").FillAsync("Twelve of 48 reviews.");
        await analyst.PressAsync("Save");
        await using var chair = await installation.SignedInAsync("Cora Chair", Role.Chair);
        await chair.OpenAsync(report);
        await chair.PressAsync("Sign the report");
        await chair.PressAsync("Sign version 1");
        await analyst.OpenAsync(report);
        await analyst.PressAsync("Publish the report");
        await analyst.PressAsync("Publish version 1");
        await analyst.ShowsAsync("Version 1 is published");
    }

    private static ILocator Row(Visitor visitor, string heading) => visitor.Page.Locator("main tr").Filter(new() { HasText = heading }).First;
}
