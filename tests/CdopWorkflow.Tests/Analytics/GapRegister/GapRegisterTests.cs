using System.Net;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.GapRegister;

/// <summary>The data gaps of a peer review: raised by themselves, owned, recommended on, and closed.</summary>
public sealed class GapRegisterTests
{
    private const string Register = "/analytics/gap-register?year=2024-25";

    [Fact]
    public async Task Ethnicity_below_90_percent_enters_the_register_for_the_councils_that_have_the_gap()
    {
        await using var analytics = await WithGapsAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(Register);

        Assert.Equal([("Blackpool", "5 of 8 (62.5%)"), ("Lancashire", "24 of 31 (77.4%)")], EthnicityGaps(page));
        await analytics.App.RunRoundsAsync();
        Assert.Equal(2, EthnicityGaps(await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(Register)).Count);
    }

    [Fact]
    public async Task A_gap_takes_an_owner_a_recommendation_what_worked_and_a_due_date_and_none_may_be_missing()
    {
        await using var analytics = await WithGapsAsync();
        var gap = await OpenAsync(analytics, "Blackpool");
        var refused = await gap.SubmitAsync("Save");
        refused.ShowsError("Enter who owns this gap").ShowsError("Enter a recommendation to the child death overview panel").ShowsError("Enter what worked").ShowsError("Enter the due date");

        var saved = await SaveAsync(gap);
        saved.Shows("Gap saved").Shows("Somebody sees to it");
        var listed = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(Register);
        listed.Shows("Designated doctor").Shows("31 March 2026");
        var file = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(Register + "&handler=Download&table=gap-register");
        Assert.Contains("Ask maternity for the field with each return", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_save_the_same_gap_do_not_write_over_each_other()
    {
        await using var analytics = await WithGapsAsync();
        var (one, other) = (await OpenAsync(analytics, "Blackpool"), await OpenAsync(analytics, "Blackpool"));
        await SaveAsync(one);
        (await SaveAsync(other)).ShowsError("changed this entry since you opened it");
        await analytics.App.UseAsync<AnalyticsDb>(async db =>
        {
            var actions = await db.AuditEntries.Where(entry => entry.Action == "DataGapAssigned" || entry.Action == "DataGapAssignedRefused").OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync();
            Assert.Equal(["DataGapAssigned", "DataGapAssignedRefused"], actions);
        });
    }

    [Fact]
    public async Task A_gap_is_filled_by_corrections_and_a_closed_one_stays_closed()
    {
        await using var analytics = await WithGapsAsync();
        var open = await OpenAsync(analytics, "Lancashire");
        (await open.SubmitAsync("Close the gap", ("Outcome", "The system now asks"))).ShowsError("Give the gap an owner");
        (await (await SaveAsync(open)).SubmitAsync("Close the gap")).ShowsError("Enter what came of it");
        var closed = await (await SaveAsync(await OpenAsync(analytics, "Lancashire"))).SubmitAsync("Close the gap", ("Outcome", "<b>The system</b> now asks"));
        closed.Shows("Gap closed").Shows("<b>The system</b> now asks");

        await analytics.SendAsync(Blackpool.Select(review => (review with { Version = 2, Ethnicity = EthnicGroup.White }).Reviewed));
        await analytics.App.RunRoundsAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync(Register);
        page.Shows("8 of 8 (100.0%) Filled");
    }

    [Fact]
    public async Task A_gap_of_another_area_is_not_found()
    {
        await using var analytics = await WithGapsAsync();
        var gap = await OpenAsync(analytics, "Blackpool");
        (await analytics.App.As(Role.Analyst, "MERSEYSIDE").GetAsync(gap.Path)).HasStatus(HttpStatusCode.NotFound);
        (await analytics.App.As(Role.Administrator, "E92000001").GetAsync(gap.Path)).HasStatus(HttpStatusCode.Forbidden);
        (await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/gap-register/9999")).HasStatus(HttpStatusCode.NotFound);
    }

    private static IReadOnlyList<Decided> Blackpool { get; } = [.. Reviews(Decided.Blackpool, 8, 3)];

    private static async Task<AnalyticsApp> WithGapsAsync()
    {
        var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(((IEnumerable<Decided>)[.. Reviews(Decided.Blackburn, 9, 0), .. Blackpool, .. Reviews(Decided.Lancashire, 31, 7)]).Select(review => review.Reviewed));
        await analytics.App.RunRoundsAsync();
        return analytics;
    }

    private static List<Decided> Reviews(string council, int count, int unknown) => Enumerable.Range(0, count).Select(n => new Decided(new DateOnly(2024, 5, 1).AddDays(n))
    {
        Council = council,
        SuddenUnexpected = Answer.No,
        Ethnicity = n < unknown ? EthnicGroup.NotKnown : EthnicGroup.White,
    }).ToList();

    private static async Task<Page> OpenAsync(AnalyticsApp analytics, string council)
    {
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire, "Pia Peer").GetAsync(Register);
        return await page.FollowAsync($"Ethnicity below 90%, {council}");
    }

    private static Task<Page> SaveAsync(Page gap) => gap.SubmitAsync(
        "Save", ("Form.Owner", "Designated doctor"), ("Form.Recommendation", "Ask maternity for the field with each return"), ("Form.WhatWorked", "Blackburn with Darwen asks at notification"),
        ("Form.DueOn.Day", "31"), ("Form.DueOn.Month", "3"), ("Form.DueOn.Year", "2026"));

    private static List<(string Council, string Known)> EthnicityGaps(Page page) =>
    [
        .. page.Document.QuerySelectorAll("main tbody tr").Where(row => row.TextContent.Contains("Ethnicity below 90%", StringComparison.Ordinal) && !row.TextContent.Contains("Mother", StringComparison.Ordinal))
            .Select(row => (row.QuerySelector("th")!.TextContent.Trim(), row.QuerySelectorAll("td")[1].TextContent.Trim())),
    ];
}
