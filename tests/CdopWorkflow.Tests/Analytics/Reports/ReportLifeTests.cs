using System.Net;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Reports;

/// <summary>Draft, sign, publish, restate: scenario F7 and what people try beside it.</summary>
public sealed class ReportLifeTests
{
    private const string Area = Decided.PanLancashire;
    private const string Year = "2021-22";
    private const string Report = "/analytics/annual-report/PAN-LANCASHIRE/2021-22";
    private const string Public = "/analytics/public/PAN-LANCASHIRE/2021-22";
    private const string Councils = "Reviews by council, Pan-Lancashire, 2021/22";

    [Fact]
    public async Task The_figures_of_a_draft_stay_as_they_were_until_somebody_takes_them_anew()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        await analytics.SendAsync(new Decided(new DateOnly(2022, 1, 10)).Reviewed);

        var page = await analytics.App.As(Role.Analyst, Area).GetAsync(Report);
        page.Shows("67 deaths reviewed");
        page.Shows("What the year taught us.");
        page = await page.SubmitAsync("Take the figures anew");
        page.Shows("68 deaths reviewed");
    }

    [Fact]
    public async Task What_was_learnt_while_a_report_was_looked_at_restates_it_at_the_next_look()
    {
        await using var analytics = await StartAsync(out var facts);
        await analytics.PublishAsync(Area, Year);
        await analytics.SendAsync(new AnalyticsApp.Sent(new Contracts.DeathReviewRetracted(facts, 3), new DateOnly(2025, 9, 2)));
        await analytics.App.UseAsync(async (AnalyticsDb db) =>
        {
            // it was saved only after the report had been compared
            var changed = await db.Reviewed.OrderByDescending(review => review.ChangedAt).Select(review => review.ChangedAt).FirstAsync(TestContext.Current.CancellationToken);
            await db.Reports.ExecuteUpdateAsync(set => set.SetProperty(report => report.CheckedAt, changed.AddSeconds(1)), TestContext.Current.CancellationToken);
        });
        await analytics.App.RunRoundsAsync();
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("Version 2, inside version").Shows("66 deaths reviewed");
    }

    [Fact]
    public async Task A_reopened_case_produces_a_restated_version_and_the_first_stays_readable()
    {
        await using var analytics = await StartAsync(out var facts);
        await analytics.PublishAsync(Area, Year);
        (await analytics.App.Anonymous().GetAsync(Public)).Shows("67 deaths reviewed, 17 (25.4%) with modifiable factors");

        analytics.MoveTo(new DateOnly(2025, 9, 20));
        await analytics.SendAsync(new AnalyticsApp.Sent(new Contracts.DeathReviewRetracted(facts, 3), new DateOnly(2025, 9, 19)));
        await analytics.App.RunRoundsAsync();

        var draft = await analytics.App.As(Role.Analyst, Area).GetAsync(Report);
        draft.Shows("Version 2, inside version");
        draft.Shows("Reviews of this period were reopened, corrected or added after the report was signed");
        draft.Shows("66 deaths reviewed, 16 (24.2%) with modifiable factors");
        draft.Shows($"{Councils}: Lancashire, Reviewed 29, before 30; With modifiable factors 8, before 9");

        (await analytics.SignAsync(Area, Year)).Shows("Version 2 is signed");
        (await analytics.ReleaseAsync(Area, Year)).Shows("Version 2 is published");

        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report + "?version=1")).Shows("This version is superseded").Shows("67 deaths reviewed, 17 (25.4%)");
        var first = await analytics.App.Anonymous().GetAsync(Public + "?version=1");
        first.Shows("This version is superseded").Shows("67 deaths reviewed, 17 (25.4%) with modifiable factors");
        Assert.Equal("9", first.Row(Councils, "Lancashire")[1]);

        // what changed by one is not printed a second time: the difference would tell of one child
        var second = await analytics.App.Anonymous().GetAsync(Public);
        second.Shows("66 deaths reviewed, c with modifiable factors");
        second.Shows("What this version changes");
        second.DoesNotShow("16 ");
    }

    [Fact]
    public async Task After_signing_nothing_can_be_edited()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        var open = await analytics.App.As(Role.Analyst, Area).GetAsync($"{Report}/learning/write-section");
        var report = await analytics.App.As(Role.Analyst, Area).GetAsync(Report);
        await analytics.SignAsync(Area, Year);

        (await open.SubmitAsync("Save", ("Words", "Too late"))).ShowsError("This report is signed: its words do not change any more");
        (await report.SubmitAsync("Take the figures anew")).ShowsError("This report is signed");
        (await report.SubmitAsync("Discard this draft")).ShowsError("There is no draft to discard");
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).DoesNotShow("Too late");
        await analytics.App.UseAsync<AnalyticsDb>(async db => Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "ReportSectionWrittenRefused")));
    }

    [Fact]
    public async Task Of_two_chairs_who_sign_at_once_one_signs()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        var pages = await Task.WhenAll(
            analytics.Chair(Area, "First Chair").GetAsync($"{Report}/sign-report"),
            analytics.Chair(Area, "Second Chair").GetAsync($"{Report}/sign-report"));
        var answers = await Task.WhenAll(pages.Select(page => page.SubmitAsync("Sign version")));

        Assert.Single(answers, answer => answer.Path == Report);
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "ReportSigned"));
            Assert.Contains((await db.Reports.SingleAsync()).SignedByName, new[] { "First Chair", "Second Chair" });
        });
    }

    [Fact]
    public async Task A_chair_signs_what_the_chair_has_read()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        var read = await analytics.Chair(Area).GetAsync($"{Report}/sign-report");
        await analytics.WriteAsync(Area, Year, "learning", "Written meanwhile.");

        (await read.SubmitAsync("Sign version")).ShowsError("The report was changed after you opened this page: read it again");
        (await analytics.SignAsync(Area, Year)).Shows("is signed");
    }

    [Fact]
    public async Task Nobody_overwrites_what_they_have_not_read()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        var mine = await analytics.App.As(Role.Analyst, Area).GetAsync($"{Report}/learning/write-section");
        await analytics.WriteAsync(Area, Year, "learning", "Theirs.");

        (await mine.SubmitAsync("Save", ("Words", "Mine."))).ShowsError("Somebody changed this section after you opened it: read it again");
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("Theirs.");
    }

    [Fact]
    public async Task What_is_for_the_inside_is_not_published_and_html_is_text()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        await analytics.WriteAsync(Area, Year, "learning", "For the board alone.", ("InsideOnly", "yes"));
        await analytics.WriteAsync(Area, Year, "recommendations", "1. Ask <b>where</b> the baby sleeps.");
        await analytics.SignAsync(Area, Year);
        await analytics.ReleaseAsync(Area, Year);

        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("For the board alone.");
        var page = await analytics.App.Anonymous().GetAsync(Public);
        page.DoesNotShow("For the board alone.").Shows("1. Ask <b>where</b> the baby sleeps.");
    }

    [Theory]
    [InlineData("The child with NHS number 999 100 1379", "Take out the NHS number")]
    [InlineData("The family in ZZ99 1AA", "Take out the postcode")]
    public async Task Words_that_point_to_a_child_are_refused(string words, string reason)
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        (await analytics.WriteAsync(Area, Year, "learning", words)).ShowsError(reason);
    }

    [Fact]
    public async Task A_report_needs_a_summary_and_a_period_that_has_ended_before_it_is_signed()
    {
        await using var analytics = await StartAsync();
        var chair = analytics.Chair(Area);
        await (await chair.GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2025-26")).SubmitAsync("Begin the report");
        var page = await (await chair.GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2025-26/sign-report")).SubmitAsync("Sign version");
        page.ShowsError("The period has not ended yet").ShowsError("Write the summary first");
    }

    [Fact]
    public async Task Only_the_chair_signs_and_only_who_answers_for_the_area_writes()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, Year);
        (await analytics.App.As(Role.Analyst, Area).GetAsync($"{Report}/sign-report")).HasStatus(HttpStatusCode.Forbidden);
        (await analytics.Chair("MERSEYSIDE").GetAsync($"{Report}/sign-report")).HasStatus(HttpStatusCode.NotFound);
        (await analytics.App.As(Role.SafeguardingLead, Area).GetAsync($"{Report}/learning/write-section")).HasStatus(HttpStatusCode.NotFound);
        (await analytics.App.As(Role.SafeguardingLead, Area).GetAsync(Report)).HasStatus(HttpStatusCode.OK).DoesNotShow("Take the figures anew");
        (await analytics.App.As(Role.Analyst, "MERSEYSIDE").GetAsync($"{Report}/learning/write-section")).HasStatus(HttpStatusCode.NotFound);
        (await analytics.App.As(Role.PanelMember, Area).GetAsync(Report)).HasStatus(HttpStatusCode.Forbidden);
        (await analytics.App.As(Role.Analyst, Area).GetAsync($"{Report}/publish-report")).Shows("Version 1, inside version");
    }

    [Fact]
    public async Task A_restated_version_says_why_and_can_be_thrown_away_again()
    {
        await using var analytics = await StartAsync();
        await analytics.PublishAsync(Area, Year);
        var analyst = analytics.App.As(Role.Analyst, Area);
        var page = await analyst.GetAsync($"{Report}/restate-report");
        (await page.SubmitAsync("Begin version 2")).ShowsError("Enter the reason");
        page = await page.SubmitAsync("Begin version 2", ("Reason", "The table of councils was misread."));
        page.Shows("Version 2, inside version").Shows("The table of councils was misread.").Shows("The figures are the same as in version 1");
        (await page.SubmitAsync("Discard this draft")).Shows("Version 1, inside version");
    }

    [Fact]
    public async Task A_quarterly_report_is_the_same_over_another_period()
    {
        await using var analytics = await StartAsync();
        await analytics.DraftAsync(Area, "2021-22-q1");
        var page = await analytics.App.As(Role.Analyst, Area).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22-q1");
        page.Shows("Quarterly report April to June 2021, Pan-Lancashire");
        page.Shows("from 1 April 2021 to 30 June 2021");
        (await analytics.SignAsync(Area, "2021-22-q1")).Shows("is signed");
        (await analytics.App.As(Role.Analyst, Area).GetAsync("/analytics/reports")).Shows("Quarterly report April to June 2021, Pan-Lancashire").Shows("Signed by chair");
    }

    private static Task<AnalyticsApp> StartAsync() => StartAsync(out _);

    /// <param name="reopened">Key of one of the 17, of Lancashire.</param>
    private static Task<AnalyticsApp> StartAsync(out Guid reopened)
    {
        var facts = YearOf67.Facts().ToList();
        reopened = ((Contracts.DeathReviewed)facts.First(fact => fact.Event is Contracts.DeathReviewed { Council: Decided.Lancashire, Factors.Count: > 0 }).Event).FactKey;
        return FilledAsync(facts);
    }

    private static async Task<AnalyticsApp> FilledAsync(IEnumerable<AnalyticsApp.Sent> facts)
    {
        var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(facts);
        return analytics;
    }
}
