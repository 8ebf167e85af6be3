using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Reports;

/// <summary>A blocked report leaves only when a second named person says so (CDOP-SDC-1, rule 11).</summary>
public sealed class OverrideTests
{
    private const string Report = "/analytics/annual-report/PAN-LANCASHIRE/2021-22";
    private const string Publish = Report + "/publish-report";
    private const string Why = "The coroner has said the number in public.";

    [Fact]
    public async Task A_blocked_report_leaves_when_a_second_person_decides_it_and_both_are_named_with_the_reason()
    {
        await using var analytics = await BlockedAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire, "Ana Analyst");
        var page = await analyst.GetAsync(Publish);
        page.Shows("These figures cannot be published").Shows("The hidden number of reviews with modifiable factors of Cumbria, 2021/22, could be worked out").DoesNotShow("Publish version");

        (await page.SubmitAsync("Ask the chair")).ShowsError("Enter the reason");
        (await page.SubmitAsync("Ask the chair", ("Reason", Why))).Shows("The chair can now decide");
        (await analyst.GetAsync(Publish)).Shows("Ana Analyst asked for it on").Shows(Why).DoesNotShow("all the same</button>");

        var chair = await analytics.Chair(Decided.PanLancashire).GetAsync(Publish);
        chair.Shows("You are the second person").Shows("48 deaths reviewed");
        (await chair.SubmitAsync("Publish version 1 all the same")).Shows("Version 1 is published");

        // the number of the neighbour stands nowhere, and what was hidden otherwise stays hidden
        var everyone = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22");
        everyone.Shows("48 deaths reviewed").DoesNotShow("Cumbria");
        (await analyst.GetAsync("/analytics/releases")).Shows($"Published although hidden numbers could be worked out. Ana Analyst asked for it, Cora Chair decided: {Why}");
        Assert.Equal(["ReportOverrideAsked", "ReportPublishedAllTheSame"], await OverridesAsync(analytics));
    }

    [Fact]
    public async Task What_was_given_up_once_is_not_asked_again()
    {
        await using var analytics = await BlockedAsync();
        await AskAsync(analytics.App.As(Role.Analyst, Decided.PanLancashire));
        await (await analytics.Chair(Decided.PanLancashire).GetAsync(Publish)).SubmitAsync("Publish version 1 all the same");

        await analytics.PublishAsync("MERSEYSIDE", "2021-22");
        (await analytics.App.Anonymous().GetAsync("/analytics/public/MERSEYSIDE/2021-22")).Shows("90 deaths reviewed");
    }

    [Fact]
    public async Task Nobody_is_their_own_second_person()
    {
        await using var analytics = await BlockedAsync();
        var chair = analytics.Chair(Decided.PanLancashire);
        await AskAsync(chair);
        (await chair.GetAsync(Publish)).Shows("A chair of the board, other than Cora Chair, decides on this page").DoesNotShow("You are the second person");

        var other = await analytics.Chair(Decided.PanLancashire, "Other Chair").GetAsync(Publish);
        var seen = other.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        (await SendAsync(chair, await chair.GetAsync(Publish), "Override", ("Seen", seen))).ShowsError("You asked for it yourself: a second person decides");
        Assert.Equal(["ReportOverrideAsked", "ReportPublishedAllTheSameRefused"], await OverridesAsync(analytics));
        Assert.Equal(ReportState.SignedByChair, await StateAsync(analytics));
    }

    [Fact]
    public async Task A_request_that_was_taken_back_or_made_anew_is_not_decided_by_the_old_page()
    {
        await using var analytics = await BlockedAsync();
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        await AskAsync(analyst);
        var chair = await analytics.Chair(Decided.PanLancashire).GetAsync(Publish);
        (await (await analyst.GetAsync(Publish)).SubmitAsync("Take the request back")).Shows("The request is taken back");
        (await chair.SubmitAsync("Publish version 1 all the same")).ShowsError("Nobody has asked for this report to be published all the same");

        analytics.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(analyst);
        (await chair.SubmitAsync("Publish version 1 all the same")).ShowsError("The request was changed after you opened this page: read it again");
        Assert.Equal(ReportState.SignedByChair, await StateAsync(analytics));
    }

    [Fact]
    public async Task What_withstands_the_attack_needs_no_second_person()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        await analytics.DraftAsync(Decided.PanLancashire, "2021-22");
        await analytics.SignAsync(Decided.PanLancashire, "2021-22");
        var analyst = analytics.App.As(Role.Analyst, Decided.PanLancashire);
        var page = await analyst.GetAsync(Publish);
        page.Shows("Publish version 1").DoesNotShow("Ask the chair");
        (await SendAsync(analyst, page, "Ask", ("Reason", Why))).ShowsError("There is nothing here that could be published all the same");
    }

    private static async Task<AnalyticsApp> BlockedAsync()
    {
        var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(BlockedReport.Facts());
        await analytics.PublishAsync("E12000002", "2021-22");
        await BlockedReport.LetTheOtherNumberOutAsync(analytics.App);
        await analytics.DraftAsync(Decided.PanLancashire, "2021-22");
        (await analytics.SignAsync(Decided.PanLancashire, "2021-22")).Shows("is signed");
        return analytics;
    }

    private static async Task AskAsync(Browser browser) =>
        (await (await browser.GetAsync(Publish)).SubmitAsync("Ask the chair", ("Reason", Why))).Shows("The chair can now decide");

    /// <summary>Sends what the page offers no button for.</summary>
    private static Task<Page> SendAsync(Browser browser, Page page, string handler, (string Name, string Value) field) => browser.PostAsync(
        $"{Publish}?handler={handler}",
        [
            new("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            new(field.Name, field.Value),
        ]);

    private static Task<ReportState> StateAsync(AnalyticsApp analytics) => analytics.App.UseAsync<AnalyticsDb, ReportState>(db =>
        db.Reports.Where(report => report.Area == Decided.PanLancashire).Select(report => report.State).SingleAsync());

    private static Task<List<string>> OverridesAsync(AnalyticsApp analytics) => analytics.App.UseAsync<AnalyticsDb, List<string>>(db =>
        db.AuditEntries.Where(entry => entry.Action.StartsWith("ReportOverride") || entry.Action.StartsWith("ReportPublishedAllTheSame"))
            .OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
}
