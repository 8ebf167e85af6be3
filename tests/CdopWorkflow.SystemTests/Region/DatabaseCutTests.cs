using CdopWorkflow.Notifications.Data;
using CdopWorkflow.SystemTests.Kills;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>A copy of a role goes silent in the middle of a transaction, with locks that the other copies wait for, and nobody is told.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class DatabaseCutTests(RegionUnderLoad load)
{
    private const string Copy = "notifications-2";

    /// <summary>By what PostgreSQL is asked for with each connection the locks are gone after twenty seconds, and after a minute where the connection stands.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_copy_that_is_cut_off_from_the_database_in_the_middle_of_a_transaction_does_not_stop_the_other()
    {
        var region = await load.RegionAsync();
        _ = region.Postgres;
        await region.StartInNetworkAsync(Copy);
        await InTheMiddleOfATransactionAsync("10.231.%", there => there.Network.CutAsync("database"), there => there.Network.HealAsync("database"));
    }

    [Fact]
    public async Task A_copy_that_stands_still_in_the_middle_of_a_transaction_does_not_stop_the_other()
    {
        var region = await load.RegionAsync();
        _ = region.Postgres;
        var connection = new NpgsqlConnectionStringBuilder(region.Logins.Connection("notifications", "notifications")) { ApplicationName = "stands still" };
        await region.StartAsync(Copy, new Dictionary<string, string> { ["CDOP_Database__Connections__notifications"] = connection.ConnectionString });
        await InTheMiddleOfATransactionAsync("stands still", there => Now(() => there.Freeze(Copy)), there => Now(() => there.GoOn(Copy)));
    }

    private async Task InTheMiddleOfATransactionAsync(string who, Func<RegionalInstallation, Task> silence, Func<RegionalInstallation, Task> end)
    {
        await load.WhileNotifyingAsync(
            async (region, notifier) =>
            {
                await SilenceInATransactionAsync(region, who, silence);
                using var enough = new CancellationTokenSource();
                var sending = notifier.SendAsync(region.AddressOf("notifications"), workers: 4, enough.Token);
                await GoesOnAsync(notifier);
                await end(region);
                await notifier.NextAnswerAsync();
                await enough.CancelAsync();
                await sending;
            },
            to: Copy);
        (await load.RegionAsync()).Kill(Copy);
    }

    private static async Task GoesOnAsync(RestlessNotifier notifier)
    {
        var (deadline, before) = (DateTime.UtcNow + Limit, notifier.Acknowledged.Count);
        while (notifier.Acknowledged.Count < before + 10)
        {
            Assert.True(DateTime.UtcNow < deadline, "The other copy still waits.");
            await Task.WhenAny(notifier.NextAnswerAsync(), Task.Delay(TimeSpan.FromSeconds(1)));
        }
    }

    /// <summary>The copy holds what every other must wait for, the end of the audit chain: it was kept from writing the entry.</summary>
    private static async Task SilenceInATransactionAsync(RegionalInstallation region, string who, Func<RegionalInstallation, Task> silence)
    {
        await using (var keeping = new NpgsqlConnection($"{region.Databases.ConnectionTo("notifications")};Pooling=false"))
        {
            await keeping.OpenAsync();
            await using var transaction = await keeping.BeginTransactionAsync();
            await using var command = new NpgsqlCommand("lock table audit in share mode", keeping, transaction);
            await command.ExecuteNonQueryAsync();
            await region.UntilAsync<NotificationsDb>("the copy is in the middle of a transaction", db => HoldsAsync(db, who));
            await silence(region);
        }

        Assert.True(await region.UseAsync<NotificationsDb, bool>(db => HoldsAsync(db, who)), "The copy holds nothing.");
    }

    /// <summary>Whoever has come to its audit entry, waiting to write it or having written it, has locked the end of the chain before.</summary>
    private static async Task<bool> HoldsAsync(NotificationsDb db, string who) => await db.Database.SqlQuery<int>(
        $"""
        select count(*)::int as "Value" from pg_stat_activity as process join pg_locks as held on held.pid = process.pid
        where (process.application_name = {who} or host(process.client_addr) like {who})
          and held.relation = 'audit'::regclass and held.mode = 'RowExclusiveLock'
        """).SingleAsync() > 0;

    private static Task Now(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
