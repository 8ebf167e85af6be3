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
