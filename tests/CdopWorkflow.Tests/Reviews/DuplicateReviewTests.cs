using System.Net;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>One death has two cases: one ends in favour of the other, and can be taken up again.</summary>
public sealed class DuplicateReviewTests
{
    [Fact]
    public async Task A_duplicate_leaves_the_figures_and_is_counted_again_once_when_it_is_none()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(second);
        Assert.Equal(2, await CountedAsync(app));

        (await MergeAsync(coordinator, second, first)).Shows("Review withdrawn");
        await app.SettleAsync();
        Assert.Equal(ReviewState.Duplicate, (await app.ReviewAsync(second)).State);
        Assert.Equal(1, await CountedAsync(app));

        var page = await coordinator.GetAsync($"/reviews/{second}");
        page = await page.FollowAsync("It is not a duplicate");
        (await page.SubmitAsync(null)).ShowsError("Say why it is about another death");
        (await page.SubmitAsync(null, ("Form.Why", "They were twins"))).Shows("The review goes on").Shows("Rapid response").DoesNotShow("goes on in its place.");
        await app.SettleAsync();

        Assert.Equal(ReviewState.RapidResponse, (await app.ReviewAsync(second)).State);
        Assert.Equal(2, await CountedAsync(app));
        Assert.Equal(2, await app.UseAsync((AnalyticsDb db) => db.Recorded.CountAsync()));
        Assert.Equal(["Accept: now Triaged", "StartReview: now RapidResponse", "MarkDuplicate: now Duplicate", "TakeBackDuplicate: now RapidResponse"],
            (await app.AuditAsync(second)).Where(entry => entry.Contains(": now ", StringComparison.Ordinal)));
        (await page.SubmitAsync(null, ("Form.Why", "They were twins"))).ShowsError("“It is not a duplicate” is not possible now");
    }

    [Fact]
    public async Task What_the_duplicate_holds_is_reached_from_the_review_that_goes_on_and_the_other_way_round()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        var coordinator = app.Coordinator();
        await MergeAsync(coordinator, second, first);

        var page = await coordinator.GetAsync($"/reviews/{first}");
        page.Shows($"Review {second} is about the same death and goes on here");
        foreach (var (link, shown) in new[] { (second, "Dr Invented"), ($"returns of {second}", second), ($"documents of {second}", second), ($"actions of {second}", second), ($"history of {second}", "The same family") })
        {
            (await page.FollowAsync(link)).HasStatus(HttpStatusCode.OK).Shows(shown);
        }

        (await (await coordinator.GetAsync($"/reviews/{second}")).Shows($"about the same death as {first}, which goes on in its place").FollowAsync(first)).Shows($"Review {first}");
        await coordinator.DoAsync(second, "take-back-duplicate", ("Form.Why", "They were twins"));
        (await coordinator.GetAsync($"/reviews/{first}")).DoesNotShow("goes on here").Shows($"{second} is about another death and goes on by itself");
    }

    [Fact]
    public async Task A_closed_review_takes_a_duplicate_and_one_that_was_withdrawn_does_not()
    {
        await using var app = await TestApp.StartAsync();
        var (closed, withdrawn, late) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(withdrawn, "withdraw", ("Form.Choice", "Withdraw"), ("Form.Why", "It was a test"));
        await app.UseAsync(async (ReviewsDb db) =>
        {
            var at = app.Clock.GetUtcNow();
            (await db.Reviews.SingleAsync(review => review.Reference == closed)).BringInClosed(at, at, at);
            await db.SaveChangesAsync();
        });

        (await MergeAsync(coordinator, late, withdrawn)).ShowsError("Enter the reference of the review that goes on");
        (await MergeAsync(coordinator, late, late)).ShowsError("Enter the reference of the review that goes on");
        (await MergeAsync(coordinator, late, closed)).Shows("Review withdrawn");

        (await coordinator.GetAsync($"/reviews/{closed}")).Shows($"Review {late} is about the same death and goes on here");
        Assert.Equal(ReviewState.Closed, (await app.ReviewAsync(closed)).State);
    }

    [Fact]
    public async Task A_review_of_another_panel_is_not_named_and_the_page_is_not_another_coordinators()
    {
        await using var app = await TestApp.StartAsync();
        var (here, there) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync(ADeath.Notified(panel: "LEEDS", council: "E08000035")));
        (await MergeAsync(app.Coordinator(), here, there)).ShowsError("Enter the reference of the review that goes on");
        (await app.Coordinator("LEEDS").GetAsync($"/reviews/{here}/take-back-duplicate")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_decision_that_stood_stands_again_and_is_counted_once()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        (await panel.DecideAsync()).Shows("Decided");
        var goesOn = await panel.App.IsNotifiedAsync();
        Assert.Equal(1, await ReviewedAsync(panel.App));

        await MergeAsync(panel.Coordinator, panel.Reference, goesOn);
        await panel.App.SettleAsync();
        Assert.Equal(0, await ReviewedAsync(panel.App));

        await panel.Coordinator.DoAsync(panel.Reference, "take-back-duplicate", ("Form.Why", "They were twins"));
        await panel.App.SettleAsync();

        Assert.Equal(ReviewState.Decided, (await panel.App.ReviewAsync(panel.Reference)).State);
        Assert.Equal(1, await ReviewedAsync(panel.App));
        Assert.Equal(2, await CountedAsync(panel.App));
        var told = panel.Published.Of<DeathReviewed>();
        Assert.Equal(2, told.Count);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(told[0]), System.Text.Json.JsonSerializer.Serialize(told[1] with { Version = told[0].Version }));
        Assert.Single(panel.Published.Envelopes.Where(envelope => envelope.Event is DeathReviewed).Select(envelope => envelope.OccurredAt).Distinct());
    }

    [Fact]
    public async Task A_review_that_was_on_an_agenda_is_ready_for_the_panel_again()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var goesOn = await panel.App.IsNotifiedAsync();
        await MergeAsync(panel.Coordinator, panel.Reference, goesOn);

        await panel.Coordinator.DoAsync(panel.Reference, "take-back-duplicate", ("Form.Why", "They were twins"));

        Assert.Equal(ReviewState.ReadyForPanel, (await panel.App.ReviewAsync(panel.Reference)).State);
    }

    [Fact]
    public async Task Of_two_who_let_each_review_end_in_favour_of_the_other_one_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        var pages = new[] { await app.Coordinator().GetAsync($"/reviews/{first}/withdraw"), await app.Coordinator().GetAsync($"/reviews/{second}/withdraw") };

        var answers = await Task.WhenAll(pages.Select((page, index) => Task.Run(() => page.SubmitAsync(null, Duplicate(index == 0 ? second : first)))));

        Assert.Single(answers, answer => answer.Words.Contains("Review withdrawn", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict || answer.Errors.Contains("Enter the reference of the review that goes on"));
        Assert.Equal(1, await app.UseAsync((ReviewsDb db) => db.Reviews.CountAsync(review => review.State == ReviewState.Duplicate)));
    }

    [Fact]
    public async Task Of_two_who_take_a_duplicate_up_again_one_does_and_it_is_counted_once()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        var (first, second) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await MergeAsync(app.Coordinator(), second, first);
        var pages = new[] { await app.Coordinator().GetAsync($"/reviews/{second}/take-back-duplicate"), await app.Coordinator().GetAsync($"/reviews/{second}/take-back-duplicate") };

        var answers = await Task.WhenAll(pages.Select(page => Task.Run(() => page.SubmitAsync(null, ("Form.Why", "They were twins")))));
        await app.SettleAsync();

        // whoever is a moment later stays on the page, and is told
        Assert.Single(answers, answer => answer.Path == $"/reviews/{second}");
        Assert.Equal(3, published.Of<DeathRecorded>().Count);
        Assert.Equal(2, await CountedAsync(app));
    }

    private static Task<Page> MergeAsync(Browser coordinator, string duplicate, string goesOn) => coordinator.DoAsync(duplicate, "withdraw", Duplicate(goesOn));

    private static (string, string)[] Duplicate(string goesOn) => [("Form.Choice", "Duplicate"), ("Form.Other", goesOn), ("Form.Why", "The same family")];

    private static Task<int> CountedAsync(TestApp app) => app.UseAsync((AnalyticsDb db) => db.Recorded.CountAsync(death => death.Counts));

    private static Task<int> ReviewedAsync(TestApp app) => app.UseAsync((AnalyticsDb db) => db.Reviewed.CountAsync(death => death.Counts));
}
