using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Backups;

/// <summary>A backup taken while the program runs is of one moment: restored, the services agree.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_under_load_is_of_one_moment_and_can_be_restored()
    {
        await using var installation = await Installation.CreateAsync();
        var backup = Path.Combine(installation.Folder, "backup");
        var notifier = new RestlessNotifier(installation.Credential) { Pause = TimeSpan.FromMilliseconds(20) };
        string[] before;
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder))
        {
            using var load = new CancellationTokenSource();
            var sending = notifier.SendAsync(serving.Address, workers: 4, load.Token);
            await notifier.NextAnswerAsync();
            before = [.. notifier.Acknowledged.Values];
            var made = await CdopProcess.RunAsync(installation.Folder, ["backup", backup]);
            Assert.True(made.ExitCode == 0, made.Output + made.Errors);
            Assert.Contains("The key to the identities is not in it", made.Output, StringComparison.Ordinal);
            await notifier.NextAnswerAsync();
            await load.CancelAsync();
            await sending;

            var refused = await CdopProcess.RunAsync(installation.Folder, ["restore", backup]);
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains("The program is running", refused.Errors, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(Path.Combine(backup, "keys")));
        var restored = await CdopProcess.RunAsync(installation.Folder, ["restore", backup]);
        Assert.True(restored.ExitCode == 0, restored.Output + restored.Errors);
        await installation.SettleAsync();

        var notifications = await installation.UseAsync<NotificationsDb, List<string>>(db => db.Notifications.Select(row => row.Reference).ToListAsync());
        Assert.Empty(before.Except(notifications));
        var deaths = await installation.UseAsync<NotificationsDb, List<Guid>>(db => db.Deaths.Select(row => row.Id).ToListAsync());
        var reviews = await installation.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.Id).ToListAsync());
        Assert.Equal(deaths.Order(), reviews.Order());
        var keys = await installation.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.FactKey).ToListAsync());
        var facts = await installation.UseAsync<AnalyticsDb, List<Guid>>(db => db.Recorded.Select(row => row.FactKey).ToListAsync());
        Assert.Equal(keys.Order(), facts.Order());
        var audit = await CdopProcess.RunAsync(installation.Folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_is_overwritten()
    {
        await using var installation = await Installation.CreateAsync();
        var empty = Directory.CreateDirectory(Path.Combine(installation.Folder, "empty")).FullName;
        var restored = await CdopProcess.RunAsync(installation.Folder, ["restore", empty]);
        Assert.Equal(2, restored.ExitCode);
        Assert.Contains("this is no backup", restored.Errors, StringComparison.Ordinal);

        var full = await CdopProcess.RunAsync(installation.Folder, ["backup", installation.Folder]);
        Assert.Equal(2, full.ExitCode);
        Assert.Contains("is not empty", full.Errors, StringComparison.Ordinal);
    }
}
