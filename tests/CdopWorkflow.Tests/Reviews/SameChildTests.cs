using System.Net;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Reviews.SameChild;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Two reviews may be about one child, and a person says.</summary>
public sealed class SameChildTests
{
    [Fact]
    public async Task Different_children_are_said_to_be_so_once_and_for_both()
    {
        await using var app = await TestApp.StartAsync();
        var (one, other) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await SuspectAsync(app, one, other);
        var page = await app.Coordinator().GetAsync($"/reviews/{other}/same-child");

        page = await page.SubmitAsync("Continue");
        page.ShowsError("Say whether it is the same child");
        page = await page.SubmitAsync("Continue", ("Form.Choice", "Different"));
        page.ShowsError("Say why they are different children");
        page = await page.SubmitAsync("Continue", ("Form.Choice", "Different"), ("Form.Why", "They were cousins"));

        page.Shows("Your answer is saved").DoesNotShow("may be about the same child");
        (await app.Coordinator().GetAsync($"/reviews/{one}")).DoesNotShow("may be about the same child");
        (await app.Coordinator().GetAsync("/reviews")).Shows("May be about one child 0 pairs of reviews");
        (await app.Coordinator().GetAsync($"/reviews/{one}/history")).Shows($"Found to be about a different child than {other}").Shows("They were cousins");
        (await app.Coordinator().GetAsync($"/reviews/{other}/history")).Shows($"Found to be about a different child than {one}").Shows("They were cousins");
        Assert.Contains($"ChildFoundDifferent: Found to be about a different child than {one}", await app.AuditAsync(other));
        Assert.Contains($"ChildFoundDifferent: Found to be about a different child than {other}", await app.AuditAsync(one));

        // neither when the one is put right once more nor when the other is
        await SuspectAsync(app, one);
        await SuspectAsync(app, one, other);
        await SuspectAsync(app, other, one);
        (await app.Coordinator().GetAsync($"/reviews/{one}")).DoesNotShow("may be about the same child");
        (await app.Coordinator().GetAsync($"/reviews/{one}/same-child")).Shows("There is nothing to answer");
    }

    [Fact]
    public async Task Told_twice_it_is_asked_and_written_of_once()
    {
        await using var app = await TestApp.StartAsync();
        await StaffAsync(app);
        var (one, other) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());

        await SuspectAsync(app, one, other);
        await SuspectAsync(app, one, other);
        await SuspectAsync(app, other, one);

        Assert.Single(await app.LettersAsync<ReviewsDb>());
        (await app.Coordinator().GetAsync("/reviews")).Shows("May be about one child 1 pair of reviews");
        Assert.Equal(2, await app.UseAsync((ReviewsDb db) => db.Timeline.CountAsync(entry => entry.What.StartsWith("May be about the same child"))));
        Assert.Equal(TimelineKind.System, await app.UseAsync((ReviewsDb db) => db.Timeline.Where(entry => entry.What.StartsWith("May be")).Select(entry => entry.Kind).Distinct().SingleAsync()));

        await SuspectAsync(app, one);
        (await app.Coordinator().GetAsync($"/reviews/{one}")).Shows($"Review {other} may be about the same child");
        await SuspectAsync(app, other);
        (await app.Coordinator().GetAsync($"/reviews/{one}")).DoesNotShow("may be about the same child");
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_decides_and_the_other_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var (one, other) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await SuspectAsync(app, one, other);
        var pages = new[] { await app.Coordinator().GetAsync($"/reviews/{one}/same-child"), await app.Coordinator().GetAsync($"/reviews/{other}/same-child"), await app.Coordinator().GetAsync($"/reviews/{one}/same-child") };

        var answers = await Task.WhenAll(pages.Take(2).Select(page => Task.Run(() => page.SubmitAsync("Continue", ("Form.Choice", "Different"), ("Form.Why", "They were cousins")))));

        Assert.Single(answers, answer => answer.Words.Contains("Your answer is saved", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Errors.Contains("Somebody else has already said that they are different children"));
        (await pages[2].SubmitAsync("Continue", ("Form.Choice", "OtherGoesOn"))).ShowsError("Somebody else has already said that they are different children");
        Assert.Equal(2, await app.UseAsync((ReviewsDb db) => db.Timeline.CountAsync(entry => entry.What.StartsWith("Found to be about a different child"))));
        Assert.Equal(2, await app.UseAsync((ReviewsDb db) => db.AuditEntries.CountAsync(entry => entry.Action == "ChildFoundDifferentRefused")));
    }

    [Theory]
    [InlineData("Withdraw")]
    [InlineData("NotReviewable")]
    public async Task When_one_is_withdrawn_the_other_says_nothing_any_more(string choice)
    {
        await using var app = await TestApp.StartAsync();
        var (one, other) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await SuspectAsync(app, one, other);
        var page = await app.Coordinator().GetAsync($"/reviews/{one}/same-child");

        await app.Coordinator().DoAsync(other, "withdraw", ("Form.Choice", choice), ("Form.Why", "It was a test"));

        (await app.Coordinator().GetAsync($"/reviews/{one}")).DoesNotShow("may be about the same child");
        (await app.Coordinator().GetAsync("/reviews")).Shows("May be about one child 0 pairs of reviews");
        (await page.SubmitAsync("Continue", ("Form.Choice", "Different"), ("Form.Why", "Late"))).ShowsError("This is settled already: one of the two reviews was withdrawn, or the details of the child were put right again");
    }

    [Fact]
    public async Task Of_three_each_is_asked_about_by_itself()
    {
        await using var app = await TestApp.StartAsync();
        var (one, second, third) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await SuspectAsync(app, one, second, third);
        var overview = (await app.Coordinator().GetAsync($"/reviews/{one}")).Shows($"Review {second} may be").Shows($"Review {third} may be");
        var link = overview.Document.QuerySelectorAll(".govuk-inset-text").Single(inset => inset.TextContent.Contains(third, StringComparison.Ordinal)).QuerySelector("a[href*='same-child']")!;

        await (await app.Coordinator().GetAsync(link.GetAttribute("href")!)).SubmitAsync("Continue", ("Form.Choice", "Different"), ("Form.Why", "They were cousins"));

        (await app.Coordinator().GetAsync($"/reviews/{one}")).Shows($"Review {second} may be").DoesNotShow($"Review {third} may be");
        var withdraw = await (await app.Coordinator().GetAsync($"/reviews/{one}/same-child")).SubmitAsync("Continue", ("Form.Choice", "ThisGoesOn"));
        Assert.StartsWith($"/reviews/{second}/withdraw", withdraw.Path, StringComparison.Ordinal);
        (await withdraw.SubmitAsync(null, ("Form.Why", "One child"))).Shows($"about the same death as {one}");
    }

    [Fact]
    public async Task Of_another_panels_review_only_the_panel_is_named_and_neither_sees_the_others_reason()
    {
        await using var app = await TestApp.StartAsync();
        await StaffAsync(app);
        var (here, there) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync(ADeath.Notified(panel: "LEEDS", council: "E08000035")));
        await SuspectAsync(app, here, there);
        var leeds = app.Coordinator("LEEDS");

        Assert.Equal("al@example.org", Assert.Single(await app.LettersAsync<ReviewsDb>()).To);
        (await app.Coordinator().GetAsync($"/reviews/{here}")).Shows("A review of Leeds may be about the same child").DoesNotShow(there);
        (await leeds.GetAsync($"/reviews/{there}")).Shows("A review of Pan-Lancashire may be about the same child").DoesNotShow(here);
        (await app.Coordinator().GetAsync("/reviews")).Shows("a review of Leeds").DoesNotShow(there);
        (await leeds.GetAsync("/reviews")).Shows("a review of Pan-Lancashire").DoesNotShow(here);
        (await leeds.GetAsync($"/reviews/{here}/same-child")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.Administrator, ADeath.Panel).GetAsync($"/reviews/{here}/same-child")).HasStatus(HttpStatusCode.Forbidden);
        var page = await app.Coordinator().GetAsync($"/reviews/{here}/same-child");
        page.Shows("Please speak with its coordinators").DoesNotShow(there).DoesNotShow("Testa");
        (await page.SubmitAsync("Continue", ("Form.Choice", "OtherGoesOn"))).ShowsError("The two reviews have changed meanwhile. Look at them again before you answer");
        Assert.Equal($"/reviews/{here}/offer-transfer", (await page.SubmitAsync("Continue", ("Form.Choice", "Offer"))).Path);

        await page.SubmitAsync("Continue", ("Form.Choice", "Different"), ("Form.Why", "Leeds says so"));

        (await app.Coordinator().GetAsync($"/reviews/{here}/history")).Shows("Found to be about a different child than a review of Leeds").Shows("Leeds says so").DoesNotShow(there);
        (await leeds.GetAsync($"/reviews/{there}/history")).Shows("Found to be about a different child than a review of Pan-Lancashire").DoesNotShow("Leeds says so").DoesNotShow(here);
        (await leeds.GetAsync($"/reviews/{there}")).DoesNotShow("may be about the same child");
    }

    [Fact]
    public async Task A_review_that_is_closed_goes_on_and_is_not_offered_to_be_withdrawn()
    {
        await using var app = await TestApp.StartAsync();
        var (closed, other) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await app.UseAsync(async (ReviewsDb db) =>
        {
            var at = app.Clock.GetUtcNow();
            (await db.Reviews.SingleAsync(review => review.Reference == closed)).BringInClosed(at, at, at);
            await db.SaveChangesAsync();
        });
        await SuspectAsync(app, closed, other);

        (await app.Coordinator().GetAsync($"/reviews/{closed}/same-child")).Shows($"It is the same child, and {closed} goes on").DoesNotShow($"and {other} goes on");
        (await (await app.Coordinator().GetAsync($"/reviews/{closed}/same-child")).SubmitAsync("Continue", ("Form.Choice", "Different"), ("Form.Why", "They were cousins"))).Shows("Your answer is saved");
    }

    [Fact]
    public async Task A_suspicion_that_overtakes_the_other_review_shows_when_that_is_opened()
    {
        await using var app = await TestApp.StartAsync();
        var (one, late) = (await app.IsNotifiedAsync(), ADeath.Notified());
        await SuspectAsync(app, one, late.Reference);
        (await app.Coordinator().GetAsync($"/reviews/{one}")).DoesNotShow("may be about the same child,").Shows("May be about the same child as another review");

        await app.IsNotifiedAsync(late);

        (await app.Coordinator().GetAsync($"/reviews/{one}")).Shows($"Review {late.Reference} may be about the same child");
    }

    [Fact]
    public async Task When_the_records_of_one_are_disposed_of_nothing_of_it_is_left_with_the_other()
    {
        await using var app = await TestApp.StartAsync();
        var (one, other) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await SuspectAsync(app, one, other);
        var id = (await app.ReviewAsync(other)).Id;

        await app.UseAsync((DisposeRows rows) => rows.OfAsync(id, other, TestContext.Current.CancellationToken));

        (await app.Coordinator().GetAsync($"/reviews/{one}")).DoesNotShow("may be about the same child,");
        Assert.Equal(0, await app.UseAsync((ReviewsDb db) => db.Set<SameChildSuspicion>().CountAsync()));
    }

    [Fact]
    public async Task A_suspicion_of_a_death_whose_records_were_disposed_of_leaves_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var one = await app.IsNotifiedAsync();
        await TellAsync(app, Guid.CreateVersion7(), one);
        Assert.Equal(0, await app.UseAsync((ReviewsDb db) => db.Set<SameChildSuspicion>().CountAsync()));
    }

    private static async Task SuspectAsync(TestApp app, string reference, params string[] others) => await TellAsync(app, (await app.ReviewAsync(reference)).Id, others);

    private static async Task TellAsync(TestApp app, Guid death, params string[] others)
    {
        await app.UseAsync(async (NotificationsDb db) =>
        {
            db.Publish(new SameChildSuspected(death, ADeath.Panel, others));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    private static async Task StaffAsync(TestApp app)
    {
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged("al", "Al", "al@example.org", [new("Coordinator", ADeath.Panel)], true, 1));
            db.Publish(new StaffChanged("lee", "Lee", "lee@example.org", [new("Coordinator", "LEEDS")], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }
}
