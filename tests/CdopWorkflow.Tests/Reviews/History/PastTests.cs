using System.Text.Json;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.History;

/// <summary>A review can be read as it stood at the end of any day since it opened.</summary>
public sealed class PastTests
{
    [Fact]
    public async Task A_day_before_a_hold_shows_no_hold_and_the_day_of_it_does()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.Zero));
        await coordinator.HoldAsync(reference, "Inquest", new DateOnly(2025, 3, 11));
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, 14, 9, 0, 0, TimeSpan.Zero));
        await coordinator.DoAsync(reference, "withdraw", ("Form.Choice", "Withdraw"), ("Form.Why", "Opened by mistake"));

        (await AtAsync(app, reference, new(2025, 3, 10))).Shows("Rapid response").Shows("Ferdinand Testa").DoesNotShow("Inquest").DoesNotShow("Withdrawn");
        (await AtAsync(app, reference, new(2025, 3, 11))).DoesNotShow("Inquest");
        (await AtAsync(app, reference, new(2025, 3, 12))).Shows("Inquest").Shows("Rapid response");
        (await AtAsync(app, reference, new(2025, 3, 14))).Shows("Inquest").Shows("Withdrawn");
        Assert.Contains("PastReviewRead: as at 2025-03-11", await app.AuditAsync(reference));
        Assert.Equal("Withdrawn", $"{(await app.ReviewAsync(reference)).State}");
    }

    [Fact]
    public async Task A_day_before_the_review_opened_or_after_today_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();

        (await AtAsync(app, reference, new(2025, 3, 9))).ShowsError("Enter a date on or after 10 March 2025, when the record of this review begins");
        (await AtAsync(app, reference, new(2025, 3, 11))).ShowsError("The date must be today or in the past");
        (await app.Coordinator().GetAsync($"/reviews/{reference}/history/at?Date.Day=31&Date.Month=2&Date.Year=2025")).ShowsError("date");
    }

    /// <summary>A random walk through a review's pages: what a day's end looked like then it looks like for ever.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_done_later_an_earlier_day_reads_as_it_did(int seed)
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        var id = (await app.ReviewAsync(reference)).Id;
        var actions = new RandomActions(app, reference, new Random(seed));
        var days = new List<(DateOnly Day, DateTimeOffset End, string Digest, string Words)>();
        for (var step = 0; step < 25; step++)
        {
            await actions.DoOneAsync();
            var day = UkTime.DateOf(app.Clock.GetUtcNow());
            days.Add((day, UkTime.Instant(day.AddDays(1), TimeOnly.MinValue), Digest(await app.ReviewAsync(reference)), (await AtAsync(app, reference, day)).Words));
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.True(days.Select(day => day.Digest).Distinct().Count() > 8, "The walk hardly changed anything.");
        foreach (var (day, end, digest, words) in days)
        {
            var past = await app.UseAsync((ReadPast past) => past.BeforeAsync(id, end, CancellationToken.None));
            Assert.Equal(digest, Digest(past.Review));
            Assert.Equal(words, (await AtAsync(app, reference, day)).Words);
        }
    }

    [Fact]
    public async Task Names_of_what_belongs_to_a_review_are_told_apart()
    {
        await using var app = await TestApp.StartAsync();
        var names = await app.UseAsync((ReviewsDb db) => Task.FromResult(
            db.Model.GetEntityTypes().Where(type => type.FindProperty("ReviewId") is not null).Select(type => type.ClrType.Name).ToList()));
        Assert.Equal(names.Distinct(), names);
    }

    private static Task<Page> AtAsync(TestApp app, string reference, DateOnly day) => app.Coordinator().GetAsync($"/reviews/{reference}/history/at?date={day:yyyy-MM-dd}");

    private static string Digest(Review review)
    {
        // what the notifiers said is compared by the page
        review.Notifications.Clear();

        // in the order of their ids: a list has none of its own
        review.Holds.Sort((one, other) => one.Id.CompareTo(other.Id));
        review.Returns.Sort((one, other) => one.Id.CompareTo(other.Id));
        review.Meetings.Sort((one, other) => one.Id.CompareTo(other.Id));
        review.FamilyQuestions.Sort((one, other) => one.Id.CompareTo(other.Id));
        review.Notices.Sort((one, other) => one.Id.CompareTo(other.Id));

        // not loaded with the present review
        review.Findings.Clear();
        review.SuspectedFactors.Clear();
        return JsonSerializer.Serialize(review);
    }
}
