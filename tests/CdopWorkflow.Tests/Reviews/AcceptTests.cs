using System.Net;
using CdopWorkflow.Contracts;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

public sealed class AcceptTests
{
    [Fact]
    public async Task A_review_starts_once_residence_and_scope_are_decided()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();

        await coordinator.DoAsync(reference, "accept", ("Form.Council", ""), ("Form.Scope", "InScope"), ("Form.Expectedness", "Unexpected"));
        Assert.Equal(ReviewState.Triaged, (await app.ReviewAsync(reference)).State);
        (await coordinator.DoAsync(reference, "accept", ("Form.Council", ""), ("Form.Scope", "NotDecided"), ("Form.Expectedness", "Unexpected")))
            .ShowsError("Decide where the child normally lived").ShowsError("Decide whether the death is to be reviewed");
        (await coordinator.AcceptAsync(reference)).Shows("Rapid response");
    }

    [Fact]
    public async Task Every_question_must_be_answered()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        (await app.Coordinator().DoAsync(reference, "accept", ("Form.Expectedness", "")))
            .ShowsError("Choose whether the death is to be reviewed, or that it is not decided yet").ShowsError("Choose whether the death was expected");
        Assert.Equal(ReviewState.Notified, (await app.ReviewAsync(reference)).State);
    }

    [Fact]
    public async Task A_death_out_of_scope_needs_a_reason_and_leaves_the_figures()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        var reference = await app.IsNotifiedAsync(ADeath.Notified(scopeNote: "A stillbirth that nobody attended"));
        var coordinator = app.Coordinator();
        (await coordinator.GetAsync($"/reviews/{reference}/accept")).Shows("A stillbirth that nobody attended");

        (await coordinator.DoAsync(reference, "accept", ("Form.Scope", "OutOfScope"))).ShowsError("Say why the death is out of scope");
        await coordinator.DoAsync(reference, "accept", ("Form.Scope", "OutOfScope"), ("Form.OutOfScopeBecause", "A midwife was there after all"));

        await app.SettleAsync();
        Assert.Equal(ReviewState.OutOfScope, (await app.ReviewAsync(reference)).State);
        Assert.Equal(2, Assert.Single(published.Of<DeathRecordWithdrawn>()).Version);
    }

    [Fact]
    public async Task Another_council_of_the_panel_is_counted_there()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        var reference = await app.IsNotifiedAsync();

        await app.Coordinator().AcceptAsync(reference, council: "E06000009");

        await app.SettleAsync();
        Assert.Equal([(ADeath.Council, 1), ("E06000009", 2)], published.Of<DeathRecorded>().Select(count => (count.Council, count.Version)));
    }

    [Fact]
    public async Task A_correction_is_counted_again_only_where_it_says_something_else()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();

        (await coordinator.DoAsync(reference, "correct", ("Form.MotherEthnicity", "J"))).ShowsError("Say why it is corrected");
        await coordinator.DoAsync(reference, "correct", ("Form.MotherEthnicity", "J"), ("Form.DeprivationDecile", "2"), ("Form.Why", "From the maternity notes"));
        await coordinator.DoAsync(reference, "correct", [("Form.Why", "The register says so"), .. Coordinators.Date("DiedOn", new DateOnly(2025, 2, 28))]);

        await app.SettleAsync();
        Assert.Equal(["2025-03", "2025-02"], published.Of<DeathRecorded>().Select(count => count.Month.ToString()));
        var review = await app.ReviewAsync(reference);
        Assert.Equal(("J", 2), (review.MotherEthnicity, review.DeprivationDecile));
    }

    [Fact]
    public async Task Another_panels_review_is_not_there()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        foreach (var page in new[] { "", "/accept", "/open-hold", "/family", "/withdraw", "/accept-transfer" })
        {
            (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}{page}")).HasStatus(HttpStatusCode.NotFound);
        }

        (await app.Coordinator("LEEDS").GetAsync("/reviews")).DoesNotShow(reference);
        (await app.Coordinator("E12000002").GetAsync("/reviews")).Shows(reference);
    }
}
