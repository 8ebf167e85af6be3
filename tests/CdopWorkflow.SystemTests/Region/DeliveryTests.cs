using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What a broker may do to a message, done to all of them.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class DeliveryTests(RegionUnderLoad load)
{
    private const int Deliveries = 3;
    private readonly Random random = new(7);

    [Fact]
    public async Task Messages_that_come_three_times_and_out_of_order_have_one_effect()
    {
        var region = await load.RegionAsync();
        region.Kill("reviews");
        region.Kill("analytics");
        await load.NotifyAsync(60);
        await region.UntilAsync<NotificationsDb>("Notifications told everything", async db => !await db.Outbox.AnyAsync());
        Assert.True(await ShuffleAsync(region, "reviews") >= 60);
        await region.StartAsync("reviews");
        var deaths = await region.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync());
        await region.UntilAsync<ReviewsDb>("Reviews heard and told everything", async db => await db.Reviews.CountAsync() == deaths && !await db.Outbox.AnyAsync());
        Assert.True(await ShuffleAsync(region, "analytics") >= 60);
        await region.StartAsync("analytics");
        await load.AccountAsync();
    }

    [Fact]
    public Task What_nobody_can_read_is_put_aside_and_the_others_go_on() => load.WhileNotifyingAsync(async (region, notifier) =>
    {
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        for (var lane = 0; lane < OutboxLane.Count; lane++)
        {
            await tap.PutAsync($"cdop-reviews-{lane}", new BasicProperties { ContentType = "application/vnd.masstransit+json" }, "{ not a letter of ours"u8.ToArray());
        }

        await notifier.NextAnswerAsync();
        string[] put = [.. Enumerable.Range(0, OutboxLane.Count).Select(lane => $"cdop-reviews-{lane}_error")];
        await region.UntilAsync<ReviewsDb>("what cannot be read was put aside", async db =>
            await db.Inbox.Where(row => put.Contains(row.Consumer) && row.Status == InboxStatus.Dead).Select(row => row.Consumer).Distinct().CountAsync() == put.Length);
    });

    private async Task<int> ShuffleAsync(RegionalInstallation region, string service)
    {
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        var messages = 0;
        for (var lane = 0; lane < OutboxLane.Count; lane++)
        {
            var taken = await tap.TakeAllAsync($"cdop-{service}-{lane}");
            var again = Enumerable.Repeat(taken, Deliveries).SelectMany(copy => copy).ToArray();
            random.Shuffle(again);
            foreach (var (properties, body) in again)
            {
                await tap.PutAsync($"cdop-{service}-{lane}", properties, body);
            }

            messages += taken.Count;
        }

        return messages;
    }
}
