using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>docs/backup.md, done to a region: one database is restored from a dump that was taken under load, to an older point than the others.</summary>
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
}
