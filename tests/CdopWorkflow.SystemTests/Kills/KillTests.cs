using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>The promise of the embedded default: what was acknowledged is there, once, whenever the process dies. CDOP_KILLS makes it longer.</summary>
public sealed class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CDOP_KILLS"), out var kills) ? kills : 50;

    [Fact]
    public async Task Fifty_kills_under_load_lose_nothing_acknowledged_and_count_nothing_twice()
    {
        await using var installation = await Installation.CreateAsync();
        var notifier = new RestlessNotifier(installation.Credential);
        var random = new Random(50);
        var port = CdopProcess.FreePort();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var serving = await CdopProcess.ServeAsync(installation.Folder, port);
            using var load = new CancellationTokenSource();
            var sending = notifier.SendAsync(serving.Address, workers: 4, load.Token);

            // every fifth time while it warms up, else anywhere between the first answer and a full pipeline
            if (kill % 5 != 0)
            {
                await notifier.NextAnswerAsync();
            }

            await Task.Delay(random.Next(0, 700));
            serving.Kill();
            await load.CancelAsync();
            await sending;
        }

        await installation.SettleAsync();
        var acknowledged = notifier.Acknowledged;
        Assert.True(acknowledged.Count > 4 * Kills, $"Only {acknowledged.Count} notifications were acknowledged: the load was none.");

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
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} acknowledged, {2} stored", Kills, acknowledged.Count, notifications.Count);
    }
}
