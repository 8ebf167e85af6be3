using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews.Family;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Details are put right before and after the decision, and the figures follow once.</summary>
public sealed class CorrectTests
{
    [Fact]
    public async Task A_correction_shows_before_and_after_in_the_history_and_counts_once_more_with_a_higher_version()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();

        (await coordinator.DoAsync(reference, "correct", ("Form.Why", "Nothing"))).ShowsError("Change what is wrong: nothing here is different from what is recorded");
        (await coordinator.DoAsync(reference, "correct", [.. Coordinators.Date("BornOn", new DateOnly(2025, 3, 1))])).ShowsError("Say why it is corrected");
        await coordinator.DoAsync(reference, "correct", [("Form.Why", "Misread on the ward"), .. Coordinators.Date("BornOn", new DateOnly(2025, 3, 1))]);

        (await coordinator.GetAsync($"/reviews/{reference}/history?kind=Details"))
            .Shows("Details corrected: date of birth").Shows("Date of birth: 18 December 2024, now 1 March 2025").Shows("Misread on the ward");
        await app.SettleAsync();
        Assert.Equal([(1, AgeBand.Days28To364), (2, AgeBand.Days0To27)], published.Of<DeathRecorded>().Select(count => (count.Version, count.AgeBand)));
    }

    [Fact]
    public async Task What_single_answers_and_what_the_whole_get_wrong_is_said_at_once()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        (await app.Coordinator().DoAsync(reference, "correct", [.. Coordinators.Date("BornOn", new DateOnly(2025, 3, 11))]))
            .ShowsError("Say why it is corrected").ShowsError("The date of death must be on or after the date of birth");
    }

    [Fact]
    public async Task A_correction_after_the_decision_publishes_the_decision_once_more_and_leaves_the_record_as_it_was()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.DecideAsync();
        await panel.App.SettleAsync();
        panel.App.Clock.Advance(TimeSpan.FromDays(3));

        await panel.Coordinator.DoAsync(panel.Reference, "correct", ("Form.Sex", "Female"), ("Form.Why", "Recorded wrongly at birth"));
        await panel.App.SettleAsync();

        var facts = panel.Published.Of<DeathReviewed>();
        Assert.Equal([(2, Sex.Male), (3, Sex.Female)], facts.Select(fact => (fact.Version, fact.Sex)));
        Assert.Single(panel.Published.Of<DeathRecorded>());
        var envelopes = panel.Published.Envelopes.Where(envelope => envelope.Event is DeathReviewed).Select(envelope => envelope.OccurredAt).ToList();
        Assert.Equal(envelopes[0], envelopes[1]);
        Assert.Equal(facts[0] with { Version = 3, Sex = Sex.Female }, facts[1] with { Factors = facts[0].Factors });

        // what is learned anew is what stands
        await panel.App.UseAsync((RepublishFacts republish) => republish.HandleAsync(null, CancellationToken.None));
        await panel.App.SettleAsync();
        Assert.Equal((3, Sex.Female), (panel.Published.Of<DeathReviewed>()[^1].Version, panel.Published.Of<DeathReviewed>()[^1].Sex));
    }

    [Fact]
    public async Task A_closed_review_can_be_corrected_with_a_reason()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            PanelIsDone.Assume(builder);
            published.ListenIn(builder);
        });
        var reference = await app.ClosedAsync();
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Record, although the review is closed");

        (await app.Coordinator().DoAsync(reference, "correct", [("Form.Why", "The certificate said otherwise"), .. Coordinators.Date("DiedOn", new DateOnly(2025, 2, 27))])).Shows("Details corrected");

        await app.SettleAsync();
        Assert.Equal(ReviewState.Closed, (await app.ReviewAsync(reference)).State);
        Assert.Equal(2, published.Of<DeathRecorded>().Count);
    }

    [Fact]
    public async Task Others_are_told_of_what_a_review_found_and_the_days_are_counted()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        (await coordinator.DoAsync(reference, "notices")).ShowsError("Choose who must be told").ShowsError("Enter since when it is known").ShowsError("Enter what was found");
        (await coordinator.DoAsync(reference, "notices", [("Form.Kind", "SafeguardingPartners"), ("Form.Words", "Marks that were not explained"), .. Coordinators.Date("KnownOn", new DateOnly(2025, 3, 7))]))
            .Shows("Due by 11 March 2025").DoesNotShow("Late");
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.Zero));
        var late = (await coordinator.GetAsync($"/reviews/{reference}/notices")).Shows("Late");
        var told = await late.FollowAsync("Record that they were told");
        (await told.SubmitAsync(null, [("Form.Words", "The chair"), .. Coordinators.Date("On", new DateOnly(2025, 3, 6))])).ShowsError("They cannot have been told before it was known");
        (await told.SubmitAsync(null, [("Form.Words", "The chair told the partners"), .. Coordinators.Date("On", new DateOnly(2025, 3, 12))])).Shows("The chair told the partners").DoesNotShow("Late");
        (await told.SubmitAsync(null, [("Form.Words", "Again"), .. Coordinators.Date("On", new DateOnly(2025, 3, 12))])).ShowsError("Somebody else has already recorded that they were told");
    }
}
