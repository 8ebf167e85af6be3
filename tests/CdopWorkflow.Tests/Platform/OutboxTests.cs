using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Platform;

public sealed class OutboxTests
{
    [Fact]
    public async Task An_event_is_committed_with_its_change_or_not_at_all()
    {
        await using var service = await SampleService.StartAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => service.UseAsync(async db =>
        {
            db.Publish(new SomethingHappened("a", "lost with its change"));
            db.Notes.Add(new Note { Text = null! });
            await db.SaveChangesAsync();
        }));
        Assert.Equal(0, await service.UseAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Events_of_a_subject_arrive_in_order_and_leave_the_outbox()
    {
        await using var service = await SampleService.StartAsync();
        await service.PublishAsync([.. Enumerable.Range(0, 450).Select(number => new SomethingHappened($"subject {number % 3}", $"{number}"))]);
        Assert.Equal(450, await service.DrainAsync());
        var notes = (await service.NotesAsync()).ConvertAll(int.Parse);
        Assert.Equal(450, notes.Count);
        Assert.All(Enumerable.Range(0, 3), subject => Assert.True(notes.Where(note => note % 3 == subject).SequenceEqual(Enumerable.Range(0, 150).Select(step => (step * 3) + subject))));
        Assert.Equal(0, await service.UseAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_message_delivered_three_times_has_one_effect()
    {
        await using var service = await SampleService.StartAsync();
        var envelope = new Envelope(Guid.CreateVersion7(), "a", 1, service.Clock.GetUtcNow(), new SomethingHappened("a", "once"));
        for (var delivery = 0; delivery < 3; delivery++)
        {
            await service.Subscription.DeliverAsync([envelope], CancellationToken.None);
        }

        await service.Subscription.DeliverAsync([envelope, envelope], CancellationToken.None);
        Assert.Equal(["once"], await service.NotesAsync());
    }

    [Fact]
    public async Task Two_deliveries_at_the_same_moment_have_one_effect()
    {
        await using var service = await SampleService.StartAsync();
        var envelope = new Envelope(Guid.CreateVersion7(), "a", 1, service.Clock.GetUtcNow(), new SomethingHappened("a", "once"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => service.Subscription.DeliverAsync([envelope], CancellationToken.None))));
        Assert.Equal(["once"], await service.NotesAsync());
    }

    [Fact]
    public async Task A_message_that_fails_holds_up_its_own_subject_only_and_is_tried_again_in_order()
    {
        await using var service = await SampleService.StartAsync();
        service.Poison.Add("a1");
        await service.PublishAsync(new SomethingHappened("a", "a1"), new SomethingHappened("b", "b1"), new SomethingHappened("a", "a2"));
        await service.DrainAsync();
        await service.PublishAsync(new SomethingHappened("a", "a3"));
        await service.DrainAsync();
        Assert.Equal(["b1"], await service.NotesAsync());

        service.Poison.Clear();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await service.RedeliverAsync();
        }

        Assert.Equal(["b1", "a1", "a2", "a3"], await service.NotesAsync());
        Assert.Equal(0, await service.UseAsync(db => db.Inbox.CountAsync(message => message.Status != InboxStatus.Done)));
    }

    [Fact]
    public async Task A_message_that_was_put_off_by_a_clock_that_was_ahead_does_not_wait_until_that_time_comes()
    {
        await using var service = await SampleService.StartAsync();
        service.Clock.Advance(TimeSpan.FromDays(30));
        service.Poison.Add("a1");
        await service.PublishAsync(new SomethingHappened("a", "a1"));
        await service.DrainAsync();

        service.Poison.Clear();
        service.Clock.Advance(-TimeSpan.FromDays(30));
        await service.RedeliverAsync();
        Assert.Equal(["a1"], await service.NotesAsync());
    }

    [Fact]
    public async Task A_message_that_never_succeeds_is_kept_for_a_person()
    {
        await using var service = await SampleService.StartAsync();
        service.Poison.Add("never");
        await service.PublishAsync(new SomethingHappened("a", "never"));
        await service.DrainAsync();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await service.RedeliverAsync();
        }

        var dead = await service.UseAsync(db => db.Inbox.SingleAsync());
        Assert.Equal(InboxStatus.Dead, dead.Status);
        Assert.Equal("InvalidOperationException", dead.Error);
        Assert.NotNull(dead.Body);
    }

    [Fact]
    public async Task Between_tries_the_pause_grows_threefold()
    {
        await using var service = await SampleService.StartAsync();
        service.Poison.Add("never");
        await service.PublishAsync(new SomethingHappened("a", "never"));
        await service.DrainAsync();
        var pauses = new List<double>();
        for (InboxMessage row; (row = await service.UseAsync(db => db.Inbox.AsNoTracking().SingleAsync())).Status == InboxStatus.Waiting; await service.RedeliverAsync())
        {
            pauses.Add(Math.Round((row.At - service.Clock.GetUtcNow()).TotalSeconds, 1));
        }

        Assert.Equal([0.2, 0.6, 1.8, 5.4, 16.2, 48.6, 145.8, 437.4], pauses);
    }

    [Fact]
    public async Task A_message_put_aside_by_a_person_no_longer_holds_up_what_follows_and_can_be_tried_later()
    {
        await using var service = await SampleService.StartAsync();
        service.Poison.Add("a1");
        await service.PublishAsync(new SomethingHappened("a", "a1"), new SomethingHappened("a", "a2"));
        await service.DrainAsync();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await service.RedeliverAsync();
        }

        Assert.Empty(await service.NotesAsync());
        var dead = await service.UseAsync(db => FailedMessage.In(db).FirstAsync());
        var decide = new DecideFailedMessage(service.Clock);
        Assert.True(await service.UseAsync(db => decide.ParkAsync(db, dead.Consumer, dead.Id, ParkReason.PutRightByHand, CancellationToken.None)));
        await service.RedeliverAsync();
        Assert.Equal(["a2"], await service.NotesAsync());
        Assert.False(await service.UseAsync(db => decide.ParkAsync(db, dead.Consumer, dead.Id, ParkReason.PutRightByHand, CancellationToken.None)));

        service.Poison.Clear();
        Assert.True(await service.UseAsync(db => decide.RetryAsync(db, dead.Consumer, dead.Id, CancellationToken.None)));
        await service.RedeliverAsync();
        Assert.Equal(["a2", "a1"], await service.NotesAsync());
        Assert.False(await service.UseAsync(db => decide.RetryAsync(db, dead.Consumer, dead.Id, CancellationToken.None)));
        Assert.Equal(
            ["MessageParked", "MessageParkedRefused", "MessageRetried", "MessageRetriedRefused"],
            await service.UseAsync(db => db.AuditEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_stops_no_other()
    {
        await using var service = await SampleService.StartAsync();
        await service.UseAsync(async db =>
        {
            db.Outbox.Add(new OutboxMessage
            {
                MessageId = Guid.CreateVersion7(),
                Subject = "a",
                WireName = "something-happened.v1",
                Body = "{ torn",
                OccurredAt = service.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync();
        });
        await service.PublishAsync(new SomethingHappened("b", "b1"), new SomethingHappened("a", "a1"));
        await service.DrainAsync();
        Assert.Equal(["b1"], await service.NotesAsync());
        Assert.Equal(0, await service.UseAsync(db => db.Outbox.CountAsync()));
        var unread = await service.UseAsync(db => FailedMessage.In(db).FirstAsync());
        Assert.Equal((InboxStatus.Dead, "JsonException"), (unread.Status, unread.Error));
    }

    [Fact]
    public async Task A_sealed_event_rests_encrypted_and_arrives_open()
    {
        await using var service = await SampleService.StartAsync();
        await service.PublishAsync(new SecretHappened("marker-7f3a"));
        Assert.DoesNotContain("marker-7f3a", service.FileText(), StringComparison.Ordinal);
        await service.DrainAsync();
        Assert.Equal(["11 characters"], await service.NotesAsync());
    }
}
