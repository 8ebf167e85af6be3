using System.Net;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.OpenReview;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Operations;

/// <summary>Whoever looks after the program sees which messages failed, tries them again or puts them aside, and learns nothing of a case.</summary>
public sealed class OperationsTests
{
    private const string Secret = "Arlwick-marker";

    [Fact]
    public async Task A_message_that_cannot_be_read_waits_for_a_person_and_shows_nothing_of_what_it_tells()
    {
        await using var app = await TestApp.StartAsync();
        var message = await UnreadableAsync(app);
        var operations = await Operator(app).GetAsync("/operations");
        operations.Shows("1 message that reviews could not handle");
        var list = await operations.FollowAsync("Look at 1 message that reviews could not handle");
        list.Shows(nameof(OpenReviewOnDeathNotified));
        list.Shows("death-notified.v1");
        var details = await list.FollowAsync($"{message}");
        details.Shows("Waits for you");
        details.Shows("FormatException");
        Assert.DoesNotContain(Secret, details.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_tried_again_and_it_is_written_down_who_did_so()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Operator(app).GetAsync(AddressOf(await UnreadableAsync(app)));
        var after = await page.SubmitAsync("Try again now");
        after.Shows("The message is tried again now");
        Assert.Contains("MessageRetried", await ActionsAsync(app));
    }

    [Fact]
    public async Task A_message_is_put_aside_for_a_reason_and_only_for_one()
    {
        await using var app = await TestApp.StartAsync();
        var message = await UnreadableAsync(app);
        var page = await Operator(app).GetAsync(AddressOf(message));
        (await page.SubmitAsync("Put aside")).ShowsError("Choose why it is put aside");

        var after = await page.SubmitAsync("Put aside", ("Reason", nameof(ParkReason.SentByMistake)));
        after.Shows("The message was put aside");
        after.Shows("Put aside");
        var again = await Operator(app).GetAsync(AddressOf(message));
        again.Shows("What was done about it");
        Assert.Contains("MessageParked", await ActionsAsync(app));
    }

    [Fact]
    public async Task Two_people_who_put_the_same_message_aside_do_it_once()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Operator(app).GetAsync(AddressOf(await UnreadableAsync(app)));
        await page.SubmitAsync("Put aside", ("Reason", nameof(ParkReason.KnownAlready)));
        (await page.SubmitAsync("Put aside", ("Reason", nameof(ParkReason.KnownAlready)))).Shows("handled or put aside already");
        Assert.Contains("MessageParkedRefused", await ActionsAsync(app));
    }

    [Theory]
    [InlineData(Role.Coordinator, "E92000001")]
    [InlineData(Role.Auditor, "E92000001")]
    [InlineData(Role.Administrator, "PAN-LANCASHIRE")]
    public async Task Nobody_but_an_administrator_of_the_whole_installation_sees_messages(Role role, string area)
    {
        await using var app = await TestApp.StartAsync();
        (await app.As(role, area).GetAsync("/operations")).HasStatus(HttpStatusCode.Forbidden);
        (await app.As(role, area).GetAsync("/operations/reviews")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_service_or_a_message_that_is_not_there_is_not_found()
    {
        await using var app = await TestApp.StartAsync();
        (await Operator(app).GetAsync("/operations/gardening")).HasStatus(HttpStatusCode.NotFound);
        (await Operator(app).GetAsync(AddressOf(Guid.CreateVersion7()))).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_message_that_lay_in_the_brokers_error_queue_is_shown_by_queue_and_failure()
    {
        await using var app = await TestApp.StartAsync();
        var id = Guid.CreateVersion7();
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Inbox.Add(new InboxMessage
            {
                MessageId = id,
                Consumer = "cdop-reviews-2_error",
                Status = InboxStatus.Dead,
                WireName = "",
                Body = Secret,
                OccurredAt = app.Clock.GetUtcNow(),
                At = app.Clock.GetUtcNow(),
                Attempts = 1,
                Error = "SerializationException",
            });
            await db.SaveChangesAsync();
        });
        var list = await (await Operator(app).GetAsync("/operations")).FollowAsync("Look at 1 message that reviews could not handle");
        list.Shows("cdop-reviews-2_error");
        list.Shows("SerializationException");
        list.Shows("None that is known");
        var details = await list.FollowAsync($"{id}");
        Assert.DoesNotContain(Secret, details.Body, StringComparison.Ordinal);
        (await details.SubmitAsync("Try again now")).Shows("The message is tried again now");
        Assert.Equal(InboxStatus.Waiting, await app.UseAsync((ReviewsDb db) => db.Inbox.Where(row => row.MessageId == id).Select(row => row.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_is_named_and_the_pages_open_all_the_same()
    {
        await using var app = await TestApp.StartAsync();
        Assert.DoesNotContain("message broker", (await Operator(app).GetAsync("/operations")).Body, StringComparison.Ordinal);
        await app.UseAsync((BrokerStanding broker) =>
        {
            broker.Silent(app.Clock.GetUtcNow(), "it could not be reached");
            return Task.CompletedTask;
        });
        (await Operator(app).GetAsync("/operations")).Shows("it could not be reached");
        (await Operator(app).GetAsync("/operations/reviews")).Shows("it could not be reached");
        await app.UseAsync((BrokerStanding broker) =>
        {
            broker.Answered(app.Clock.GetUtcNow(), new Dictionary<string, long> { ["reviews"] = 1234 });
            return Task.CompletedTask;
        });
        (await Operator(app).GetAsync("/operations/reviews")).Shows("1234");
    }

    [Fact]
    public async Task The_figures_that_a_collector_would_get_stand_on_the_page()
    {
        await using var app = await TestApp.StartAsync();
        await app.RunRoundsAsync();
        var page = await Operator(app).GetAsync(AddressOf(await UnreadableAsync(app)));
        await page.SubmitAsync("Put aside", ("Reason", nameof(ParkReason.KnownAlready)));
        await page.SubmitAsync("Put aside", ("Reason", nameof(ParkReason.KnownAlready)));
        foreach (var address in new[] { "/operations", "/operations/reviews" })
        {
            var figures = await Operator(app).GetAsync(address);
            figures.Shows("Clocks of reviews in hand whose time is over");
            figures.Shows("Commands that a rule refused");
            figures.Shows("MessageParkedRefused");
        }
    }

    private static Browser Operator(TestApp app) => app.As(Role.Administrator, "E92000001");

    private static string AddressOf(Guid message) => $"/operations/reviews/{nameof(OpenReviewOnDeathNotified)}/{message}";

    private static Task<List<string>> ActionsAsync(TestApp app) =>
        app.UseAsync((ReviewsDb db) => db.AuditEntries.Select(entry => entry.Action).ToListAsync());

    /// <summary>As if the body had been damaged on its way.</summary>
    private static async Task<Guid> UnreadableAsync(TestApp app)
    {
        var id = Guid.CreateVersion7();
        await app.UseAsync(async (NotificationsDb db) =>
        {
            db.Outbox.Add(new OutboxMessage
            {
                MessageId = id,
                Subject = "death",
                Lane = 0,
                WireName = "death-notified.v1",
                Body = Secret + "!",
                OccurredAt = app.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync();
        });
        var deadline = Environment.TickCount64 + 30_000;
        while (!await app.UseAsync((ReviewsDb db) => db.Inbox.AnyAsync(row => row.MessageId == id)))
        {
            Assert.True(Environment.TickCount64 < deadline, "The message was not set aside.");
            await Task.Delay(10);
        }

        return id;
    }
}
