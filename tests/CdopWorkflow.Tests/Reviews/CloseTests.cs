using CdopWorkflow.Contracts;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews.Family;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>The family first (F13): a review does not close while a question of theirs is open.</summary>
public sealed class CloseTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task A_review_closes_once_the_family_has_its_answers_and_the_national_return_is_settled()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var coordinator = app.Coordinator();
        var reference = await app.DecidedAsync();
        await coordinator.AskAsync(reference, "Did the room heating matter?", Today);

        var refused = await coordinator.DoAsync(reference, "close");
        Assert.Equal(
            [
                "Name the family’s key worker, or record why there is none",
                "Record the booklet for parents, or why it was not given",
                "Record the answer to each of the family’s questions",
                "Decide what the family is told",
                "Record what bereavement support the family was offered, or why none was",
                "Say whether Care of the Next Infant applies to the family",
                "Record the national return, or why there is none",
            ],
            refused.Errors);

        await coordinator.CompleteAsync(reference, Today);
        Assert.Equal(["Record the answer to each of the family’s questions"], (await coordinator.DoAsync(reference, "close")).Errors);

        var question = Assert.Single((await app.ReviewAsync(reference)).FamilyQuestions).Id.ToString();
        (await coordinator.GetAsync($"/reviews/{reference}/family")).Shows("Did the room heating matter?");
        (await coordinator.DoAsync(reference, "family/answer")).ShowsError("Choose which question is answered").ShowsError("Enter the answer");
        await coordinator.DoAsync(reference, "family/answer", [("Form.Question", question), ("Form.Words", "No, it did not"), .. Coordinators.Date("On", Today)]);
        Assert.Equal(["Record who told the family each answer, or why it was not told"], (await coordinator.DoAsync(reference, "close")).Errors);
        await coordinator.DoAsync(reference, "family/tell-answer", [("Form.Question", question), ("Form.By", "Nora Invented"), .. Coordinators.Date("On", Today)]);
        (await coordinator.DoAsync(reference, "close")).Shows("Review closed");

        Assert.Equal(ReviewState.Closed, (await app.ReviewAsync(reference)).State);
        (await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", "Inquest"), ("Form.Gates", "Panel"), .. Coordinators.Date("OpenedOn", Today)]))
            .ShowsError("This review is “Closed”: nothing can be recorded now");
    }

    [Fact]
    public async Task Each_part_can_be_left_out_with_a_reason()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var coordinator = app.Coordinator();
        var reference = await app.DecidedAsync();
        await coordinator.DoAsync(reference, "national-return", [("Form.Item", "Sent"), .. Coordinators.Date("On", Today)]);
        (await coordinator.DoAsync(reference, "family/leave-out", ("Form.Part", "Booklet"))).ShowsError("Say why it is left out");
        foreach (var part in new[] { "KeyWorker", "Booklet", "Support", "Outcome", "NextInfant" })
        {
            await coordinator.LeaveOutAsync(reference, part, "The family asked not to be contacted");
        }

        (await coordinator.GetAsync($"/reviews/{reference}/family")).Shows("Nothing about the family keeps the review from closing").Shows("The family asked not to be contacted");
        (await coordinator.DoAsync(reference, "close")).Shows("Review closed");
    }

    [Fact]
    public async Task A_decided_review_reopens_with_a_reason_and_its_decision_leaves_the_figures()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            PanelIsDone.Assume(builder);
            published.ListenIn(builder);
        });
        var reference = await app.DecidedAsync();
        await app.Coordinator().DoAsync(reference, "national-return", [("Form.Item", "Sent"), .. Coordinators.Date("On", Today)]);

        (await app.Coordinator().DoAsync(reference, "reopen")).ShowsError("Say why the review is reopened");
        Assert.True((await app.ReviewAsync(reference)).NationalReturn.IsSettled);
        (await app.Coordinator().DoAsync(reference, "reopen", ("Form.Why", "The inquest came to another conclusion"))).Shows("Reopened");

        // what was sent was about the decision that is looked at again
        Assert.False((await app.ReviewAsync(reference)).NationalReturn.IsSettled);

        await app.SettleAsync();
        Assert.Single(published.Of<DeathReviewRetracted>());
        Assert.Empty(published.Of<DeathRecordWithdrawn>());
    }

    [Fact]
    public async Task A_decided_review_that_is_withdrawn_takes_decision_and_count_back()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            PanelIsDone.Assume(builder);
            published.ListenIn(builder);
        });
        var reference = await app.DecidedAsync();

        (await app.Coordinator().DoAsync(reference, "withdraw", ("Form.Choice", "Withdraw"))).ShowsError("Say why the review is withdrawn");
        await app.Coordinator().DoAsync(reference, "withdraw", ("Form.Choice", "Withdraw"), ("Form.Why", "The child was 18"));

        await app.SettleAsync();
        Assert.True(Assert.Single(published.Of<DeathReviewRetracted>()).Version < Assert.Single(published.Of<DeathRecordWithdrawn>()).Version);
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_the_national_database_before_the_panel_has_decided()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        (await app.Coordinator().DoAsync(reference, "national-return", [("Form.Item", "Sent"), .. Coordinators.Date("On", Today)]))
            .ShowsError("The panel has not decided yet: there is no analysis to send");
        (await app.Coordinator().DoAsync(reference, "national-return", [("Form.Item", "Waived"), .. Coordinators.Date("On", Today)]))
            .ShowsError("Say why no analysis is sent");
    }
}
