using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.RapidResponse;

/// <summary>F3: a death that was treated as expected turns out to have been unexpected, whenever that is found.</summary>
public sealed class UnexpectedLaterTests
{
    private const string Why = "The toxicology was not what anyone expected";

    [Theory]
    [InlineData(ReviewState.GatheringInformation)]
    [InlineData(ReviewState.ReviewMeetingScheduled)]
    [InlineData(ReviewState.ReviewMeetingHeld)]
    [InlineData(ReviewState.ReadyForPanel)]
    [InlineData(ReviewState.Deferred)]
    [InlineData(ReviewState.Reopened)]
    public async Task The_rapid_response_opens_and_everything_before_is_kept(ReviewState state)
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var coordinator = app.Coordinator();
        var reference = await BroughtToAsync(app, state);
        var before = await app.ReviewAsync(reference);
        await app.UseAsync<IServiceProvider>(async services =>
        {
            await ((AnalysisFile)services.GetService(typeof(AnalysisFile))!).DraftAsync(before.Id, CancellationToken.None);
            await ((ReviewsDb)services.GetService(typeof(ReviewsDb))!).SaveChangesAsync();
        });
        Assert.Equal(state, before.State);

        (await coordinator.DoAsync(reference, "treat-as-unexpected")).ShowsError("Say why the death is treated as unexpected");
        (await coordinator.DoAsync(reference, "treat-as-unexpected", ("Form.Why", Why))).Shows("Rapid response");

        var after = await app.ReviewAsync(reference);
        Assert.Equal((ReviewState.RapidResponse, Expectedness.Unexpected, new DateOnly(2025, 3, 10)), (after.State, after.Expectedness, after.RapidResponse.ReopenedOn));
        Assert.Equal(before.Meetings.Select(meeting => (meeting.Id, meeting.HeldOn)), after.Meetings.Select(meeting => (meeting.Id, meeting.HeldOn)));
        Assert.Equal(before.PostMortem.Status, after.PostMortem.Status);
        Assert.Equal(1, await app.UseAsync((ReviewsDb db) => db.Set<Analysis>().CountAsync(analysis => analysis.ReviewId == before.Id)));
        Assert.Contains("Hold the rapid-response final meeting", (await coordinator.DoAsync(reference, "send-to-panel")).Errors);
    }

    [Theory]
    [InlineData(ReviewState.OnAgenda, "Take the review off the agenda first")]
    [InlineData(ReviewState.Decided, "Reopen the review first")]
    public async Task Where_something_must_be_undone_first_the_page_says_what(ReviewState state, string says)
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await BroughtToAsync(app, state);
        (await app.Coordinator().DoAsync(reference, "treat-as-unexpected", ("Form.Why", Why))).ShowsError(says);
        Assert.Equal((state, Expectedness.Expected), ((await app.ReviewAsync(reference)).State, (await app.ReviewAsync(reference)).Expectedness));
        Assert.Contains($"TreatAsUnexpectedRefused: {says}", await app.AuditAsync(reference));
    }

    [Fact]
    public async Task A_review_meeting_held_since_is_the_final_meeting_of_the_response()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await BroughtToAsync(app, ReviewState.ReviewMeetingHeld);
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(reference, "treat-as-unexpected", ("Form.Why", Why));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await coordinator.DoAsync(reference, "schedule-review-meeting", Coordinators.Date("ScheduledFor", new DateOnly(2025, 3, 13)));
        await coordinator.DoAsync(reference, "record-review-meeting", [("Form.Attendees", "Everyone"), .. Coordinators.Date("HeldOn", new DateOnly(2025, 3, 13))]);
        Assert.DoesNotContain("Hold the rapid-response final meeting", (await coordinator.DoAsync(reference, "send-to-panel")).Errors);
    }

    [Fact]
    public async Task A_child_of_two_is_reviewed_and_in_no_figure_about_infants()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Child = content.Child with { BornOn = new DateOnly(2023, 1, 5) } }));
        (await app.Coordinator().AcceptAsync(reference)).Shows("Rapid response");
        await app.Coordinator().SuspectAsync(reference, ("POOR_HOUSING", "Yes"));
        await app.SettleAsync();
        (await app.As(Role.Analyst, ADeath.Panel).GetAsync("/analytics")).Shows("1 death of 2024/25 came under review, 0 of them under one year old");
        (await app.As(Role.Analyst, ADeath.Panel).GetAsync("/analytics/suspected")).Shows("Poor housing or living conditions 1 0 1");
    }

    [Fact]
    public async Task Of_two_who_record_at_the_same_moment_one_wins_and_the_other_is_told()
    {
        await using var app = await TestApp.StartAsync();
        for (var round = 0; round < 5; round++)
        {
            var reference = await app.IsNotifiedAsync();
            var pages = new[] { await app.Coordinator().GetAsync($"/reviews/{reference}/suspect-factors"), await app.Coordinator().GetAsync($"/reviews/{reference}/suspect-factors") };
            var answers = await Task.WhenAll(pages.Select((page, index) => Task.Run(() => page.SubmitAsync("Save", ("Form.Factors[1].Suspected", index == 0 ? "Yes" : "No")))));
            Assert.Single(answers, answer => answer.Path.EndsWith("/rapid-response", StringComparison.Ordinal));
            Assert.All(answers, answer => Assert.True((int)answer.Status is 200 or 409, $"{answer.Status}"));
            Assert.Equal(1, (await app.ReviewAsync(reference)).RapidResponse.Edition);
        }
    }

    private static async Task<string> BroughtToAsync(TestApp app, ReviewState state)
    {
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference, "Expected");
        await coordinator.RecordNoPostMortemAsync(reference);
        if (state == ReviewState.GatheringInformation)
        {
            return reference;
        }

        await coordinator.DoAsync(reference, "schedule-review-meeting", Coordinators.Date("ScheduledFor", new DateOnly(2025, 3, 10)));
        if (state == ReviewState.ReviewMeetingScheduled)
        {
            return reference;
        }

        await coordinator.DoAsync(reference, "record-review-meeting", [("Form.Attendees", "Everyone"), .. Coordinators.Date("HeldOn", new DateOnly(2025, 3, 10))]);
        if (state == ReviewState.ReviewMeetingHeld)
        {
            return reference;
        }

        await coordinator.RequestReturnsAsync(reference, "Hospital");
        await coordinator.ReceiveReturnAsync(reference, "Hospital", new DateOnly(2025, 3, 10));
        ReviewTrigger[] steps = state switch
        {
            ReviewState.ReadyForPanel => [ReviewTrigger.SendToPanel],
            ReviewState.OnAgenda => [ReviewTrigger.SendToPanel, ReviewTrigger.PutOnAgenda],
            ReviewState.Deferred => [ReviewTrigger.SendToPanel, ReviewTrigger.PutOnAgenda, ReviewTrigger.Defer],
            ReviewState.Decided => [ReviewTrigger.SendToPanel, ReviewTrigger.PutOnAgenda, ReviewTrigger.Decide],
            _ => [ReviewTrigger.SendToPanel, ReviewTrigger.PutOnAgenda, ReviewTrigger.Decide, ReviewTrigger.Reopen],
        };
        foreach (var step in steps)
        {
            Assert.Empty((await PanelIsDone.FireAsync(app, reference, step)).Reasons);
        }

        return reference;
    }
}
