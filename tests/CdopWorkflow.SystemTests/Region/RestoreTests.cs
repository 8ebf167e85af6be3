using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>docs/backup.md, done to a region: databases are restored from dumps that were taken under load, each to another point.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class RestoreTests(RegionUnderLoad load)
{
    [Fact]
    public async Task A_database_restored_to_an_older_point_agrees_with_the_others_after_a_replay()
    {
        var region = await load.RegionAsync();
        var dump = Path.Combine(region.Folder, "reviews.dump");
        await load.WhileNotifyingAsync((_, _) => region.Postgres.DumpAsync("cdop_reviews", dump));
        await load.NotifyAsync(20);
        await load.AccountAsync();
        var before = await region.UseAsync<ReviewsDb, int>(db => db.Reviews.CountAsync());

        foreach (var role in RegionalInstallation.RoleNames)
        {
            await region.StopAsync(role);
        }

        await region.Postgres.RestoreAsync("cdop_reviews", dump);
        Assert.True(await region.UseAsync<ReviewsDb, int>(db => db.Reviews.CountAsync()) <= before - 20);
        var replayed = await CdopProcess.RunAsync(region.Folder, ["replay"]);
        Assert.True(replayed.ExitCode == 0, replayed.Output + replayed.Errors);
        foreach (var role in RegionalInstallation.RoleNames)
        {
            await region.StartAsync(role);
        }

        await region.UntilAsync<ReviewsDb>("every death has its review again", async db => await db.Reviews.CountAsync() == before);
        await load.NotifyAsync(10);
        await load.AccountAsync();
        var open = await region.UseAsync<ReviewsDb, Dictionary<string, int>>(db => db.Reviews.GroupBy(review => review.Panel).ToDictionaryAsync(panel => panel.Key, panel => panel.Count()));
        await region.UntilAsync<IdentityDb>(
            "Identity counts the open reviews as Reviews does", async db => await db.PanelWork.ToDictionaryAsync(panel => panel.Panel, panel => panel.OpenReviews) is var told && told.Count == open.Count && !told.Except(open).Any());
        Assert.True(await region.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()) >= before + 10);
    }

    [Fact]
    public async Task All_databases_restored_to_points_of_their_own_with_empty_queues_agree_after_a_replay()
    {
        var region = await load.RegionAsync();
        string DumpOf(string role) => Path.Combine(region.Folder, $"{role}.dump");
        Task TakeAsync(string role) => region.Postgres.DumpAsync($"cdop_{role}", DumpOf(role));
        await load.WhileNotifyingAsync(async (_, notifier) =>
        {
            foreach (var role in new[] { "alerts", "analytics", "reviews", "identity" })
            {
                await TakeAsync(role);
                await notifier.NextAnswerAsync();
            }
        });
        await load.NotifyAsync(20);

        // the last of what was acknowledged is in this dump; what it set off is on its way, and is lost with the queues
        await TakeAsync("notifications");
        var deaths = await region.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync());
        foreach (var role in RegionalInstallation.RoleNames)
        {
            await region.StopAsync(role);
        }

        await region.Broker.PurgeAsync();
        foreach (var role in RegionalInstallation.RoleNames)
        {
            await region.Postgres.RestoreAsync($"cdop_{role}", DumpOf(role));
        }

        Assert.True(await region.UseAsync<ReviewsDb, int>(db => db.Reviews.CountAsync()) <= deaths - 20);
        foreach (var command in new string[][] { ["replay"], ["audit", "anchor", "--restored"] })
        {
            var done = await CdopProcess.RunAsync(region.Folder, command);
            Assert.True(done.ExitCode == 0, done.Output + done.Errors);
        }

        foreach (var role in RegionalInstallation.RoleNames)
        {
            await region.StartAsync(role);
        }

        await load.NotifyAsync(10);
        await load.AccountAsync();
    }
}
