using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>What was acknowledged against what one process holds that serves every role.</summary>
internal static class EmbeddedAccounts
{
    /// <returns>How many notifications are stored: what was stored when its answer got lost is sent again only by whoever goes on.</returns>
    public static async Task<int> AccountAsync(this Installation installation, RestlessNotifier notifier, int atLeast)
    {
        await installation.SettleAsync();
        var acknowledged = notifier.Acknowledged;
        Assert.True(acknowledged.Count > atLeast, $"Only {acknowledged.Count} notifications were acknowledged: the load was none.");

        var notifications = await installation.UseAsync<NotificationsDb, List<string>>(db => db.Notifications.Select(row => row.Reference).ToListAsync());
        Assert.Empty(acknowledged.Values.Except(notifications));
        Assert.Equal(notifications.Count, notifications.Distinct().Count());
        Assert.Equal(acknowledged.Count, acknowledged.Values.Distinct().Count());

        var deaths = await installation.UseAsync<NotificationsDb, List<Guid>>(db => db.Deaths.Select(row => row.Id).ToListAsync());
        var reviews = await installation.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.Id).ToListAsync());
        Assert.Equal(notifications.Count, deaths.Count);
        Assert.Equal(deaths.Order(), reviews.Order());
        var keys = await installation.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.FactKey).ToListAsync());
        var facts = await installation.UseAsync<AnalyticsDb, List<Guid>>(db => db.Recorded.Select(row => row.FactKey).ToListAsync());
        Assert.Equal(keys.Order(), facts.Order());

        var audit = await CdopProcess.RunAsync(installation.Folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
        return notifications.Count;
    }
}
