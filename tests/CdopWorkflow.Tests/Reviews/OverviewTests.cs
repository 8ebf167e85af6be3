using System.Globalization;
using System.Text.RegularExpressions;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Overview;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

public sealed class OverviewTests
{
    [Fact]
    public async Task The_page_shows_the_child_and_every_reading_is_in_the_audit_log()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();

        var page = await app.Coordinator().GetAsync($"/reviews/{reference}");

        page.Shows("Ferdinand Testa").Shows("18 December 2024").Shows("10 March 2025").Shows("28 to 364 days").Shows("ZZ99 1AA").Shows("Blackburn with Darwen");
        Assert.Contains("ReviewRead: purpose: coordination of the review", await app.AuditAsync(reference));
    }

    [Fact]
    public async Task The_steps_of_the_state_are_links_and_the_others_are_not_there()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var page = await app.Coordinator().GetAsync($"/reviews/{reference}");
        Assert.NotNull(page.Document.QuerySelector($"a[href='/reviews/{reference}/accept']"));
        Assert.NotNull(page.Document.QuerySelector($"a[href='/reviews/{reference}/offer-transfer']"));
        Assert.Null(page.Document.QuerySelector($"a[href='/reviews/{reference}/send-to-panel']"));
        Assert.Null(page.Document.QuerySelector($"a[href='/reviews/{reference}/close']"));
    }

    [Fact]
    public async Task The_picture_marks_the_present_state_and_says_it_in_words()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        await app.Coordinator().AcceptAsync(reference);

        var page = await app.Coordinator().GetAsync($"/reviews/{reference}");

        Assert.Equal("Rapid response", page.Document.QuerySelector("svg text[font-weight=bold]")!.TextContent);
        Assert.Equal("The states of a review. This one is now: Rapid response.", page.Document.QuerySelector("svg title")!.TextContent);
        page.Shows("Rapid response leads to: ");
    }

    [Fact]
    public void Every_arrow_of_the_picture_lies_within_it()
    {
        var picture = StatePicture.Draw(new ReviewWorkflow(ReviewState.Notified, new WorkflowFacts()).Info, ReviewState.Notified);

        var width = double.Parse(Regex.Match(picture, "svg width=\"(\\d+)\"").Groups[1].Value, CultureInfo.InvariantCulture);
        var curves = Regex.Matches(picture, "M(\\d+) \\d+C(-?\\d+) \\d+ -?\\d+ \\d+ (\\d+)").Select(curve => curve.Groups.Values.Skip(1).Select(x => double.Parse(x.Value, CultureInfo.InvariantCulture)).ToArray()).ToList();

        Assert.NotEmpty(curves);
        Assert.All(curves, x => Assert.All(Enumerable.Range(0, 101).Select(step => Along(x, step / 100.0)), at => Assert.InRange(at, 0, width)));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_has_its_place_in_the_picture(ReviewState state)
    {
        var picture = StatePicture.Draw(new ReviewWorkflow(state, new WorkflowFacts()).Info, state);
        Assert.All(Enum.GetValues<ReviewState>().Where(known => known != ReviewState.Open), known => Assert.Contains($">{known.Label()}</text>", picture, StringComparison.Ordinal));
    }

    public static TheoryData<ReviewState> States() => [.. Enum.GetValues<ReviewState>().Where(state => state != ReviewState.Open)];

    [Fact]
    public async Task A_further_notifiers_words_are_kept_beside_the_first_and_go_when_the_link_is_taken_back()
    {
        await using var app = await TestApp.StartAsync();
        var death = ADeath.Notified();
        var reference = await app.IsNotifiedAsync(death);
        var police = death.Notification with { Notifier = new Notifier { Name = "PC Invented", Agency = "Police" } };

        await PublishAsync(app, new NotificationLinked(death.DeathId, "N-2", death.ReceivedAt.AddHours(3), police));
        await PublishAsync(app, new NotificationLinked(death.DeathId, "N-2", death.ReceivedAt.AddHours(3), police));
        var page = await app.Coordinator().GetAsync($"/reviews/{reference}");
        page.Shows("Dr Invented, Emergency department").Shows("PC Invented, Police").Shows("Notification N-2 linked");
        Assert.Single(await app.AuditAsync(reference), entry => entry == "NotificationLinked: N-2");

        await PublishAsync(app, new NotificationUnlinked(death.DeathId, "N-2"));
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).DoesNotShow("PC Invented");
    }

    [Fact]
    public async Task The_review_meeting_is_held_only_with_date_attendees_and_what_is_known_of_the_post_mortem()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        (await coordinator.DoAsync(reference, "schedule-review-meeting")).ShowsError("Enter the date of the review meeting");
        (await coordinator.DoAsync(reference, "schedule-review-meeting", Coordinators.Date("ScheduledFor", new DateOnly(2025, 5, 1)))).Shows("Review meeting scheduled");

        Assert.Equal(
            ["Enter the date the review meeting was held", "Enter who attended the review meeting", "Record the post-mortem: the result, that it is awaited, or why there is none"],
            (await coordinator.DoAsync(reference, "record-review-meeting")).Errors);

        await coordinator.DoAsync(reference, "record-post-mortem", ("Form.Status", "Awaited"));
        await coordinator.DoAsync(reference, "record-review-meeting", [("Form.Attendees", "Midwife, GP"), .. Coordinators.Date("HeldOn", new DateOnly(2025, 3, 10))]);
        Assert.Equal(ReviewState.ReviewMeetingHeld, (await app.ReviewAsync(reference)).State);
    }

    private static async Task PublishAsync(TestApp app, CdopWorkflow.Contracts.IEvent @event)
    {
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(@event);
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    /// <summary>How far to the right a curve is on its way from 0 to 1; both of its handles stand at one x.</summary>
    private static double Along(double[] x, double t) => (Math.Pow(1 - t, 3) * x[0]) + (3 * t * (1 - t) * x[1]) + (Math.Pow(t, 3) * x[2]);
}
