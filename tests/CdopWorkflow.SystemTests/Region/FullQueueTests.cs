using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>
/// The queues have no limit of their own. Where an operator sets one that refuses what is too much ("reject-publish"), the rest waits in
/// the outbox of whoever tells it, while deaths are notified and a slow role handles one message at a time.
/// </summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class FullQueueTests(RegionUnderLoad load)
{
    private const int MostInAQueue = 10;

    [Fact]
    public async Task What_a_full_queue_refuses_waits_in_the_outbox_until_the_slow_role_has_made_room()
    {
        var region = await load.RegionAsync();
        await region.Broker.ControlAsync("set_policy", "--apply-to", "queues", "few", "^cdop-analytics-[0-9]$", $$"""{"max-length":{{MostInAQueue}},"overflow":"reject-publish"}""");
        region.Kill("analytics");
        await region.StartAsync("analytics", new Dictionary<string, string> { ["CDOP_Bus__Prefetch"] = "1", ["CDOP_Bus__Batch"] = "1" });
        await load.WhileNotifyingAsync(async (_, notifier) =>
        {
            region.Freeze("analytics");
            while (await region.UseAsync<ReviewsDb, int>(db => db.Outbox.CountAsync()) < 2 * MostInAQueue * OutboxLane.Count)
            {
                await notifier.NextAnswerAsync();
            }

            await using (var tap = await QueueTap.OpenAsync(region.Broker.Port))
            {
                for (var lane = 0; lane < OutboxLane.Count; lane++)
                {
                    // the broker counts a moment late
                    Assert.InRange(await tap.CountAsync($"cdop-analytics-{lane}"), 1u, 3u * MostInAQueue);
                }
            }

            region.GoOn("analytics");
            await notifier.NextAnswerAsync();
        });
        await region.Broker.ControlAsync("clear_policy", "few");
        region.Kill("analytics");
        await region.StartAsync("analytics");
    }
}
