using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Backups;

/// <summary>One database is put back to an older point than the others, and `cdop replay` makes the services agree again.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task Reviews_that_were_forgotten_are_opened_again()
    {
        await using var installation = await Installation.CreateAsync();
        var notifier = await ForgetAsync(installation, "reviews");
        Assert.True(await installation.UseAsync<ReviewsDb, int>(db => db.Reviews.CountAsync()) < notifier.Acknowledged.Count);
        await ReplayAsync(installation);
        await AgreeAsync(installation, notifier);

        // and once more: nothing is missing, and nothing is told twice
        Assert.Contains("Reviews is told again: 0 deaths, 0 links.", await ReplayAsync(installation), StringComparison.Ordinal);
        await AgreeAsync(installation, notifier);
    }

    [Fact]
    public async Task Notifications_that_were_forgotten_are_learned_again_and_no_reference_is_given_twice()
    {
        await using var installation = await Installation.CreateAsync();
        var notifier = await ForgetAsync(installation, "notifications");
        var reviews = await installation.UseAsync<ReviewsDb, List<string>>(db => db.Reviews.Select(row => row.Reference).ToListAsync());
        await ReplayAsync(installation);
        Assert.Equal(reviews.Order(), (await installation.UseAsync<NotificationsDb, List<string>>(db => db.Deaths.Select(row => row.Reference).ToListAsync())).Order());
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder))
        {
            await NotifyAsync(notifier, serving, 5);
        }

        await AgreeAsync(installation, notifier);
        Assert.True(await installation.UseAsync<ReviewsDb, int>(db => db.Reviews.CountAsync()) >= reviews.Count + 5);
        Assert.Contains("Notifications learned again: 0 deaths.", await ReplayAsync(installation), StringComparison.Ordinal);
        await AgreeAsync(installation, notifier);
    }

    /// <summary>Deaths are notified before and after a copy of one database was taken; then the copy is put back.</summary>
    private static async Task<RestlessNotifier> ForgetAsync(Installation installation, string service)
    {
        var notifier = new RestlessNotifier(installation.Credential) { Pause = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromMinutes(1) };
        var (file, copy) = (Path.Combine(installation.Folder, $"{service}.db"), Path.Combine(installation.Folder, "older"));
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder))
        {
            await NotifyAsync(notifier, serving, 10);
        }

        await installation.SettleAsync();
        File.Copy(file, copy);
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder))
        {
            await NotifyAsync(notifier, serving, 10);
        }

        await installation.SettleAsync();
        SqliteConnection.ClearAllPools();
        File.Delete($"{file}-wal");
        File.Delete($"{file}-shm");
        File.Move(copy, file, overwrite: true);
        return notifier;
    }

    private static async Task NotifyAsync(RestlessNotifier notifier, CdopProcess serving, int deaths)
    {
        using var enough = new CancellationTokenSource();
        var (sending, before) = (notifier.SendAsync(serving.Address, workers: 2, enough.Token), notifier.Acknowledged.Count);
        while (notifier.Acknowledged.Count < before + deaths)
        {
            await notifier.NextAnswerAsync();
        }

        await enough.CancelAsync();
        await sending;
        await notifier.FinishAsync(serving.Address);
    }

    private static async Task<string> ReplayAsync(Installation installation)
    {
        var replayed = await CdopProcess.RunAsync(installation.Folder, ["replay"]);
        Assert.True(replayed.ExitCode == 0, replayed.Output + replayed.Errors);
        await installation.SettleAsync();
        return replayed.Output;
    }

    private static async Task AgreeAsync(Installation installation, RestlessNotifier notifier)
    {
        await installation.SettleAsync();
        var deaths = await installation.UseAsync<NotificationsDb, List<Guid>>(db => db.Deaths.Select(row => row.Id).ToListAsync());
        Assert.True(deaths.Count >= notifier.Acknowledged.Count);
        var notified = await installation.UseAsync<NotificationsDb, List<Guid?>>(db => db.Notifications.Select(row => row.DeathId).ToListAsync());
        Assert.Equal(deaths.Order(), notified.Select(death => death!.Value).Order());
        var reviews = await installation.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.Id).ToListAsync());
        Assert.Equal(deaths.Order(), reviews.Order());
        var keys = await installation.UseAsync<ReviewsDb, List<Guid>>(db => db.Reviews.Select(row => row.FactKey).ToListAsync());
        var facts = await installation.UseAsync<AnalyticsDb, List<Guid>>(db => db.Recorded.Select(row => row.FactKey).ToListAsync());
        Assert.Equal(keys.Order(), facts.Order());
        var audit = await CdopProcess.RunAsync(installation.Folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
    }
}
