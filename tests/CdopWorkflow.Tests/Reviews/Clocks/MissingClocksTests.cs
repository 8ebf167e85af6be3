using System.Net;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews.Family;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Clocks;

/// <summary>The rapid review of the safeguarding partners, what others are to be told, and the key worker's hours, through the pages.</summary>
public sealed class MissingClocksTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task Notice_and_rapid_review_are_recorded_on_the_hold_and_their_clocks_are_met()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        var clocks = await coordinator.HoldAsync(reference, "SeriousCaseReview", Today);
        clocks.Shows("Rapid review by the safeguarding partners").Shows("31 March 2025").Shows("15 working days after it is known (National safeguarding practice panel)");

        var form = await clocks.FollowAsync("Notice and rapid review");
        (await form.SubmitAsync(null)).ShowsError("Change a date: nothing here is different from what is recorded");
        (await form.SubmitAsync(null, Coordinators.Date("RapidReviewOn", Today.AddDays(-1)))).ShowsError("The date of the rapid review must be on or after the date the hold began");
        (await form.SubmitAsync(null, Coordinators.Date("RapidReviewOn", Today.AddDays(1)))).ShowsError("The date of the rapid review must be today or in the past");
        (await form.SubmitAsync(null, [("Form.Words", "A local review <follows>"), .. Coordinators.Date("NoticeGivenOn", Today), .. Coordinators.Date("RapidReviewOn", Today)])).Shows("Recorded what the safeguarding partners did");

        var hold = Assert.Single((await app.ReviewAsync(reference)).Holds);
        Assert.Equal((Today, Today), (hold.NoticeGivenOn, hold.RapidReviewOn));
        (await coordinator.GetAsync($"/reviews/{reference}/history?kind=Hold")).Shows("Serious Case Review: notice on 10 March 2025, rapid review on 10 March 2025").Shows("A local review <follows>");
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("CaseReviewRecordedRefused: ", StringComparison.Ordinal));
        Assert.DoesNotContain(await app.AuditAsync(reference), entry => entry.Contains("follows", StringComparison.Ordinal));
        (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}/record-case-review?hold={hold.Id}")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_is_to_be_told_stands_on_the_worklist_and_the_chair_hears_when_nobody_does()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.NameKeyWorkerAsync(reference, Today);
        await coordinator.DoAsync(reference, "notices", [("Form.Kind", "SafeguardingPartners"), ("Form.Words", "Marks that were not explained"), .. Coordinators.Date("KnownOn", new DateOnly(2025, 3, 6))]);

        (await coordinator.GetAsync("/reviews")).Shows("Tell the safeguarding partners").Shows("10 March 2025");
        (await coordinator.GetAsync($"/reviews/{reference}/clocks")).Shows("Tell the safeguarding partners").Shows("2 working days after it is known");
        foreach (var day in new[] { 10, 12, 14 })
        {
            app.Clock.MoveTo(new DateTimeOffset(2025, 3, day, 9, 0, 0, TimeSpan.Zero));
            await app.RunRoundsAsync();
        }

        var steps = await app.UseAsync((ReviewsDb db) => db.Set<ClockNotice>().Where(notice => notice.Code == ClockCode.Notice).OrderBy(notice => notice.At).Select(notice => notice.Step).ToListAsync());
        Assert.Equal([LadderStep.Remind, LadderStep.RemindAgain, LadderStep.Escalate], steps);
    }

    [Fact]
    public async Task A_closed_review_stays_on_the_worklist_until_others_were_told_of_what_was_found()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await app.ClosedAsync();
        var coordinator = app.Coordinator();
        (await coordinator.GetAsync("/reviews")).DoesNotShow(reference);

        var notices = await coordinator.DoAsync(reference, "notices", [("Form.Kind", "MedicalExaminer"), ("Form.Words", "Another cause"), .. Coordinators.Date("KnownOn", Today)]);
        (await coordinator.GetAsync("/reviews")).Shows(reference).Shows("Tell the medical examiner");
        (await coordinator.GetAsync($"/reviews/{reference}")).Shows("Tell the medical examiner");

        await (await notices.FollowAsync("Record that they were told")).SubmitAsync(null, [("Form.Words", "By letter"), .. Coordinators.Date("On", Today)]);
        (await coordinator.GetAsync("/reviews")).DoesNotShow(reference);
    }

    [Fact]
    public async Task The_key_workers_limit_is_judged_by_the_hour()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, 12, 12, 0, 0, TimeSpan.Zero));
        (string, string)[] KeyWorker(string hour, string minute) => [("Form.Name", "Nora Invented"), ("Form.At.Hour", hour), ("Form.At.Minute", minute), .. Coordinators.Date("On", new DateOnly(2025, 3, 12))];

        (await coordinator.DoAsync(reference, "family/key-worker", KeyWorker("25", "0"))).ShowsError("The time must be a real time");
        (await coordinator.DoAsync(reference, "family/key-worker", KeyWorker("1", "15"))).Shows("Named on 12 March 2025 at 1:15am").DoesNotShow("Late");
        (await coordinator.DoAsync(reference, "family/key-worker", KeyWorker("9", "45"))).Shows("Named on 12 March 2025 at 9:45am").Shows("Late");
        (await coordinator.GetAsync($"/reviews/{reference}/clocks")).Shows("12 March 2025 at 9:45am");
    }
}
