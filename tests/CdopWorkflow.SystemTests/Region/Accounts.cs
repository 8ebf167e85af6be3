using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.OpenReview;
using CdopWorkflow.SystemTests.Kills;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What was acknowledged against what each role holds.</summary>
internal static class Accounts
{
    public static async Task BalanceAsync(RegionalInstallation region, RestlessNotifier notifier)
    {
        var deaths = await region.UseAsync<NotificationsDb, List<Guid>>(db => db.Deaths.Select(row => row.Id).ToListAsync());
        await region.SettleAsync(async () => await region.UseAsync<AnalyticsDb, int>(db => db.Recorded.CountAsync()) >= deaths.Count);

        var notifications = await region.UseAsync<NotificationsDb, List<string>>(db => db.Notifications.Select(row => row.Reference).ToListAsync());
        Assert.Equal(notifier.Acknowledged.Values.Order(), notifications.Order());
        Assert.Equal(notifications.Count, deaths.Count);

        var reviews = await region.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.Id).ToListAsync());
        Assert.Equal(deaths.Order(), reviews.Order());
        Assert.Equal(reviews.Count, await region.UseAsync<ReviewsDb, int>(db => db.AuditEntries.CountAsync(entry => entry.Action == "ReviewOpened")));
        Assert.Equal(reviews.Count, await region.UseAsync<ReviewsDb, int>(db => db.Inbox.CountAsync(
            message => message.Consumer == nameof(OpenReviewOnDeathNotified) && message.Status == InboxStatus.Done)));

        var keys = await region.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.FactKey).ToListAsync());
        var facts = await region.UseAsync<AnalyticsDb, List<Guid>>(db => db.Recorded.Select(row => row.FactKey).ToListAsync());
        Assert.Equal(keys.Order(), facts.Order());
        TestContext.Current.SendDiagnosticMessage("{0} acknowledged so far, as many reviews and as many facts", notifications.Count);
    }
}
