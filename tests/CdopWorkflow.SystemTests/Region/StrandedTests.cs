using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Notifications.Data;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What a role cannot read leaves the broker's error queues for the role's database, where an operator decides about it.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class StrandedTests(RegionUnderLoad load)
{
    private const string Secret = "Arlwick-marker";
    private readonly DecideFailedMessage decide = new(TimeProvider.System);

    [Fact]
    public async Task What_cannot_be_read_is_kept_sealed_with_its_queue_and_the_kind_of_failure()
    {
        var region = await load.RegionAsync();
        var id = Guid.CreateVersion7();
        await PutAsync(region, "cdop-reviews-1", id, $"{{ {Secret}");
        var row = await ArrivedAsync(region, id);
        Assert.Equal(("cdop-reviews-1_error", InboxStatus.Dead, ""), (row.Consumer, row.Status, row.WireName));
        Assert.Contains("Exception", row.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, $"{row.Body}{row.Error}", StringComparison.Ordinal);
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        Assert.Equal(0u, await tap.CountAsync("cdop-reviews-1_error"));
    }

    [Fact]
    public async Task What_is_tried_again_goes_back_to_its_queue_and_returns_when_it_still_cannot_be_read()
    {
        var region = await load.RegionAsync();
        var id = Guid.CreateVersion7();
        await PutAsync(region, "cdop-reviews-2", id, "{ torn");
        var row = await ArrivedAsync(region, id);
        Assert.True(await region.UseAsync<ReviewsDb, bool>(db => decide.RetryAsync(db, row.Consumer, id, CancellationToken.None)));
        await region.UntilAsync<ReviewsDb>("it came back", db => db.Inbox.AnyAsync(kept => kept.MessageId == id && kept.Status == InboxStatus.Dead && kept.Attempts == 2));
        Assert.True(await region.UseAsync<ReviewsDb, bool>(db => decide.ParkAsync(db, row.Consumer, id, ParkReason.SentByMistake, CancellationToken.None)));
        Assert.Contains("MessageParked", await region.UseAsync<ReviewsDb, List<string>>(db => db.AuditEntries.Where(entry => entry.Subject == id.ToString()).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task An_event_of_a_kind_that_the_role_does_not_know_is_brought_in_with_its_kind()
    {
        var region = await load.RegionAsync();
        var row = await UnknownKindAsync(region);
        Assert.Equal(("cdop-reviews-unreadable", InboxStatus.Dead, "gardening.v1", "NotForThisService"), (row.Consumer, row.Status, row.WireName, row.Error));
        Assert.DoesNotContain(Secret, row.Body, StringComparison.Ordinal);
        Assert.True(await region.UseAsync<ReviewsDb, bool>(db => decide.ParkAsync(db, row.Consumer, row.MessageId, ParkReason.SentByMistake, CancellationToken.None)));
    }

    /// <summary>As when a role that knows the event was put back to a version that does not, and then forward again.</summary>
    [Fact]
    public async Task What_can_be_read_after_all_has_its_effect_once_though_the_broker_is_killed_meanwhile()
    {
        var region = await load.RegionAsync();
        var unknown = await UnknownKindAsync(region);
        await region.UseAsync<ReviewsDb, bool>(db => decide.ParkAsync(db, unknown.Consumer, unknown.MessageId, ParkReason.SentByMistake, CancellationToken.None));
        await region.StopAsync("reviews");
        await load.NotifyAsync(5);
        await region.UntilAsync<NotificationsDb>("Notifications told everything", async db => !await db.Outbox.AnyAsync());
        var moved = 0;
        await using (var tap = await QueueTap.OpenAsync(region.Broker.Port))
        {
            for (var lane = 0; lane < OutboxLane.Count; lane++)
            {
                foreach (var (properties, body) in await tap.TakeAllAsync($"cdop-reviews-{lane}"))
                {
                    await tap.PutAsync("cdop-reviews-unreadable", properties, body);
                    moved++;
                }
            }
        }

        Assert.True(moved >= 5);
        await region.StartAsync("reviews");
        await region.UntilAsync<ReviewsDb>("all were brought in", async db => await StrandedOf(db).CountAsync() == moved);
        region.Broker.Kill();
        foreach (var row in await region.UseAsync<ReviewsDb, List<InboxMessage>>(db => StrandedOf(db).ToListAsync()))
        {
            Assert.Matches("^[a-z-]+[.]v[0-9]+$", row.WireName);
            Assert.Equal("NotForThisService", row.Error);
            Assert.True(await region.UseAsync<ReviewsDb, bool>(db => decide.RetryAsync(db, row.Consumer, row.MessageId, CancellationToken.None)));
        }

        await region.Broker.StartAgainAsync();
        await region.UntilAsync<ReviewsDb>("all went back", async db => !await StrandedOf(db).AnyAsync());
        await load.AccountAsync();
    }

    private static IQueryable<InboxMessage> StrandedOf(ReviewsDb db) =>
        db.Inbox.Where(row => row.Consumer == "cdop-reviews-unreadable" && row.Status != InboxStatus.Done && row.Status != InboxStatus.Parked);

    private static async Task<InboxMessage> UnknownKindAsync(RegionalInstallation region)
    {
        var id = Guid.CreateVersion7();
        await PutAsync(region, "cdop-reviews-0", id, $$$"""
            {"messageId":"{{{id}}}","messageType":["urn:message:CdopWorkflow.Bus:CarriedEvent"],
             "message":{"wireName":"gardening.v1","body":"{{{Secret}}}","subject":"a garden","sequence":1,"occurredAt":"2026-03-03T09:00:00+00:00"}}
            """);
        return await ArrivedAsync(region, id);
    }

    private static async Task PutAsync(RegionalInstallation region, string queue, Guid id, string body)
    {
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        await tap.PutAsync(queue, new BasicProperties { ContentType = "application/vnd.masstransit+json", MessageId = id.ToString() }, System.Text.Encoding.UTF8.GetBytes(body));
    }

    private static async Task<InboxMessage> ArrivedAsync(RegionalInstallation region, Guid id)
    {
        await region.UntilAsync<ReviewsDb>("it was brought in", db => db.Inbox.AnyAsync(row => row.MessageId == id));
        return await region.UseAsync<ReviewsDb, InboxMessage>(db => db.Inbox.SingleAsync(row => row.MessageId == id));
    }
}
