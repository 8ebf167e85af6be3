using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Ladder;

/// <summary>A boy died on 10 March 2025 at 1.30 in the morning; a key worker is due within 48 hours.</summary>
public sealed class LadderTests
{
    [Fact]
    public async Task A_clock_that_runs_out_reminds_twice_and_then_tells_the_chair_each_once()
    {
        await using var app = await StartAsync();
        var reference = await app.IsNotifiedAsync();
        await app.At(11, 1).RunRoundsAsync();
        Assert.Empty(await StepsAsync(app, ClockCode.KeyWorker));

        await app.At(11, 2).RunRoundsAsync();
        Assert.Equal([LadderStep.Remind], await StepsAsync(app, ClockCode.KeyWorker));
        await app.At(12, 2).RunRoundsAsync();
        Assert.Equal([LadderStep.Remind, LadderStep.RemindAgain], await StepsAsync(app, ClockCode.KeyWorker));
        await app.At(14, 2).RunRoundsAsync();
        await app.At(14, 18).RunRoundsAsync();
        await app.At(20, 18).RunRoundsAsync();
        Assert.Equal([LadderStep.Remind, LadderStep.RemindAgain, LadderStep.Escalate], await StepsAsync(app, ClockCode.KeyWorker));

        var letters = (await app.LettersAsync<ReviewsDb>()).Where(letter => letter.Key.Contains("KeyWorker", StringComparison.Ordinal)).ToList();
        Assert.Equal(["cora@example.org", "cora@example.org", "charles@example.org"], letters.Select(letter => letter.To));
        var clocks = await app.Coordinator().GetAsync($"/reviews/{reference}/clocks");
        clocks.Shows("Reminder on 11 March 2025 at 2:00am").Shows("Second reminder on 12 March 2025 at 2:00am").Shows("Chair told on 14 March 2025 at 2:00am");
        (await app.Coordinator().GetAsync("/reviews")).Shows("Chair told on 14 March 2025");
        Assert.Contains(await app.AuditAsync(reference), entry => entry == "ClockEscalated: KeyWorker, Chair told, 1 told");
    }

    [Fact]
    public async Task The_chair_hears_of_it_without_reference_or_day_and_sees_it_at_home_until_it_is_done()
    {
        await using var app = await StartAsync();
        var reference = await app.IsNotifiedAsync();
        foreach (var day in new[] { 11, 12, 14 })
        {
            await app.At(day, 2).RunRoundsAsync();
        }

        var letter = (await app.LettersAsync<ReviewsDb>()).Single(letter => letter.To == "charles@example.org" && letter.Key.Contains("KeyWorker", StringComparison.Ordinal));
        Assert.Equal("A review waits: Name a key worker for the family", letter.Subject);
        Assert.DoesNotContain(reference, letter.Subject + letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2025", letter.Text, StringComparison.Ordinal);
        var chair = app.As(Role.Chair, ADeath.Panel);
        (await chair.GetAsync("/reviews/panel")).Shows("Name a key worker for the family: the time is over in 1 review of").DoesNotShow(reference);

        await app.UseAsync(async (ReviewsDb db) =>
        {
            (await db.Reviews.SingleAsync()).Family.KeyWorkerNamedOn = new DateOnly(2025, 3, 14);
            await db.SaveChangesAsync();
        });
        (await chair.GetAsync("/reviews/panel")).DoesNotShow("Name a key worker");
        (await app.As(Role.Chair, "PAN-CHESHIRE").GetAsync("/reviews/panel")).DoesNotShow("the time is over");
    }

    [Fact]
    public async Task Two_rounds_at_once_and_a_clock_set_back_tell_nobody_twice()
    {
        await using var app = await StartAsync();
        await app.IsNotifiedAsync();
        app.At(11, 2);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.RunRoundsAsync()));
        app.Clock.Advance(TimeSpan.FromHours(-1));
        await app.RunRoundsAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunRoundsAsync();

        Assert.Equal([LadderStep.Remind], await StepsAsync(app, ClockCode.KeyWorker));
        Assert.Single(await app.LettersAsync<ReviewsDb>(), letter => letter.Key.Contains("KeyWorker", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_standstill_the_steps_come_one_by_one()
    {
        await using var app = await StartAsync();
        await app.IsNotifiedAsync();
        await app.At(25, 9).RunRoundsAsync();
        await app.At(25, 10).RunRoundsAsync();
        Assert.Equal([LadderStep.Remind], await StepsAsync(app, ClockCode.KeyWorker));
        await app.At(25, 21).RunRoundsAsync();
        await app.At(26, 9).RunRoundsAsync();
        Assert.Equal([LadderStep.Remind, LadderStep.RemindAgain, LadderStep.Escalate], await StepsAsync(app, ClockCode.KeyWorker));
    }

    [Fact]
    public async Task A_hold_pauses_the_clocks_of_its_gate_and_asks_for_itself_when_its_end_was_expected()
    {
        await using var app = await StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", "Inquest"), ("Form.Gates", "Panel"), .. Coordinators.Date("OpenedOn", new DateOnly(2025, 3, 10)), .. Coordinators.Date("ExpectedOn", new DateOnly(2025, 9, 9))]);
        app.Clock.MoveTo(new DateTimeOffset(2025, 9, 11, 9, 0, 0, TimeSpan.Zero));
        for (var rounds = 0; rounds < 3; rounds++)
        {
            await app.RunRoundsAsync();
            app.Clock.Advance(TimeSpan.FromHours(13));
        }

        Assert.Empty(await StepsAsync(app, ClockCode.PanelWarning));
        Assert.Equal([LadderStep.Remind, LadderStep.RemindAgain, LadderStep.Escalate], await StepsAsync(app, ClockCode.ReviewMeeting));
        Assert.Equal([LadderStep.Remind], await StepsAsync(app, ClockCode.HoldExpected));
        (await coordinator.GetAsync($"/reviews/{reference}/clocks")).Shows("Ask how the hold stands: Inquest").Shows("Late Paused by Inquest; its days still count");
        Assert.DoesNotContain(await app.LettersAsync<ReviewsDb>(), letter => (letter.Subject + letter.Text).Contains("Inquest", StringComparison.Ordinal));

        await coordinator.DoAsync(reference, "lift-hold", [("Form.Hold", (await app.ReviewAsync(reference)).Holds[0].Id.ToString()), .. Coordinators.Date("LiftedOn", new DateOnly(2025, 9, 12))]);
        await app.RunRoundsAsync();
        Assert.Equal([LadderStep.Remind], await StepsAsync(app, ClockCode.PanelWarning));
    }

    [Fact]
    public async Task A_setting_names_the_person_who_is_told()
    {
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            builder.Configuration["Reviews:Ladder:KeyWorker:Escalate"] = "designated.nurse@example.org";
            builder.Configuration["Reviews:Ladder:KeyWorker:EscalateAfter"] = "12";
        });
        var reference = await app.IsNotifiedAsync();
        foreach (var day in new[] { 11, 12, 13 })
        {
            await app.At(day, 2).RunRoundsAsync();
        }

        var letter = (await app.LettersAsync<ReviewsDb>()).Single(letter => letter.Key.Contains("KeyWorker", StringComparison.Ordinal));
        Assert.Equal(("designated.nurse@example.org", $"{reference}: Name a key worker for the family"), (letter.To, letter.Subject));
        (await app.Coordinator().GetAsync($"/reviews/{reference}/clocks")).Shows("Named person told");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/history")).Shows("Reminder: Name a key worker for the family (nobody with an address is known)");
    }

    [Fact]
    public async Task What_is_done_in_time_tells_nobody()
    {
        await using var app = await StartAsync();
        await app.IsNotifiedAsync();
        await app.UseAsync(async (ReviewsDb db) =>
        {
            (await db.Reviews.SingleAsync()).Family.KeyWorkerNamedOn = new DateOnly(2025, 3, 10);
            await db.SaveChangesAsync();
        });
        await app.At(20, 2).RunRoundsAsync();
        Assert.Empty(await StepsAsync(app, ClockCode.KeyWorker));
    }

    [Fact]
    public void Settings_that_cannot_work_are_named() => Assert.Equal(
        ["Reviews:Ladder:KeyWorker must remind no later than it escalates, and name Coordinator, Chair or an e-mail address"],
        new LadderOptions { KeyWorker = new ClockLadder { Escalate = "Somebody" } }.Faults());

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(new StaffChanged("a-1", "Cora Ordinator", "cora@example.org", [new StaffGrant("Coordinator", ADeath.Panel)], true, 1));
            db.Publish(new StaffChanged("a-2", "Charles Chair", "charles@example.org", [new StaffGrant("Chair", ADeath.Panel)], true, 1));
            db.Publish(new StaffChanged("a-3", "Cumbrian Chair", "other@example.org", [new StaffGrant("Chair", "PAN-CHESHIRE")], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        return app;
    }

    private static Task<List<LadderStep>> StepsAsync(TestApp app, ClockCode code) => app.UseAsync((ReviewsDb db) =>
        db.Set<ClockNotice>().Where(notice => notice.Code == code).OrderBy(notice => notice.At).Select(notice => notice.Step).ToListAsync());
}

internal static class March
{
    /// <summary>Moves the clock to a day and hour of March 2025.</summary>
    public static TestApp At(this TestApp app, int day, int hour)
    {
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, day, hour, 0, 0, TimeSpan.Zero));
        return app;
    }
}
