using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>The same promise as on one machine, kept by processes that a broker and a network connect.</summary>
public sealed class RegionTests
{
    [Fact]
    public async Task Roles_in_processes_of_their_own_tell_each_other_over_the_broker()
    {
        await using var region = await RegionalInstallation.StartAsync();
        var notifier = new RestlessNotifier(region.Credential);
        using var load = new CancellationTokenSource();
        var sending = notifier.SendAsync(region.AddressOf("notifications"), workers: 4, load.Token);
        while (notifier.Acknowledged.Count < 100)
        {
            await notifier.NextAnswerAsync();
        }

        await load.CancelAsync();
        await sending;
        await AccountsForEverythingAsync(region, notifier, atLeast: 100);
    }

    [Fact]
    public async Task Killed_roles_a_killed_broker_and_a_killed_database_lose_nothing_and_count_nothing_twice()
    {
        await using var region = await RegionalInstallation.StartAsync();
        var notifier = new RestlessNotifier(region.Credential);
        var random = new Random(58);
        for (var round = 0; round < 8; round++)
        {
            using var load = new CancellationTokenSource();
            var sending = notifier.SendAsync(region.AddressOf("notifications"), workers: 4, load.Token);
            await notifier.NextAnswerAsync();
            await Task.Delay(random.Next(0, 1000), TestContext.Current.CancellationToken);
            if (round % 4 == 2)
            {
                region.Broker.Kill();
                await notifier.NextAnswerAsync();
                await region.Broker.StartAgainAsync();
            }
            else if (round % 4 == 3)
            {
                region.Postgres.Kill();
                await region.Postgres.StartAgainAsync();
            }
            else
            {
                var role = RegionalInstallation.RoleNames[random.Next(RegionalInstallation.RoleNames.Length)];
                region.Kill(role);
                await region.StartAsync(role);
            }

            await notifier.NextAnswerAsync();
            await load.CancelAsync();
            await sending;
        }

        await AccountsForEverythingAsync(region, notifier, atLeast: 40);
    }

    private static async Task AccountsForEverythingAsync(RegionalInstallation region, RestlessNotifier notifier, int atLeast)
    {
        Assert.True(notifier.Acknowledged.Count >= atLeast, $"Only {notifier.Acknowledged.Count} notifications were acknowledged: the load was none.");
        var deaths = await region.UseAsync<NotificationsDb, List<Guid>>(db => db.Deaths.Select(row => row.Id).ToListAsync());
        await region.SettleAsync(async () => await region.UseAsync<AnalyticsDb, int>(db => db.Recorded.CountAsync()) >= deaths.Count);

        var notifications = await region.UseAsync<NotificationsDb, List<string>>(db => db.Notifications.Select(row => row.Reference).ToListAsync());
        Assert.Empty(notifier.Acknowledged.Values.Except(notifications));
        Assert.Equal(notifications.Count, deaths.Count);
        var reviews = await region.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.Id).ToListAsync());
        Assert.Equal(deaths.Order(), reviews.Order());
        var keys = await region.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.FactKey).ToListAsync());
        var facts = await region.UseAsync<AnalyticsDb, List<Guid>>(db => db.Recorded.Select(row => row.FactKey).ToListAsync());
        Assert.Equal(keys.Order(), facts.Order());

        var audit = await CdopProcess.RunAsync(region.Folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
        TestContext.Current.SendDiagnosticMessage("{0} acknowledged, {1} stored", notifier.Acknowledged.Count, notifications.Count);
    }
}
