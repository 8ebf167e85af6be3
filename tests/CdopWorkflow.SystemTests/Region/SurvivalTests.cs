using System.Globalization;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>Parts of a region die while deaths are notified to it. CDOP_KILLS and CDOP_OUTAGE_SECONDS make it longer.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class SurvivalTests(RegionUnderLoad load)
{
    private static readonly int Kills = Setting("CDOP_KILLS", 10);
    internal static readonly TimeSpan Outage = TimeSpan.FromSeconds(Setting("CDOP_OUTAGE_SECONDS", 15));
    private readonly Random random = new(58);

    [Fact]
    public Task Each_role_is_killed_at_random_moments() => load.WhileNotifyingAsync(async (region, notifier) =>
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(random.Next(0, 700));
            var role = RegionalInstallation.RoleNames[kill % RegionalInstallation.RoleNames.Length];
            region.Kill(role);
            await region.StartAsync(role);
            await notifier.NextAnswerAsync();
        }
    });

    [Fact]
    public async Task Each_role_is_stopped_and_started_in_turn_and_nothing_is_called_broken()
    {
        var region = await load.RegionAsync();
        var broken = await BrokenAsync(region);
        await load.WhileNotifyingAsync(async (_, notifier) =>
        {
            foreach (var role in RegionalInstallation.RoleNames)
            {
                await region.StopAsync(role);
                await region.StartAsync(role);
                await notifier.NextAnswerAsync();
            }
        });
        Assert.Equal(broken, await BrokenAsync(region));
    }

    [Fact]
    public Task The_broker_is_killed_and_comes_back_at_once() => load.WhileNotifyingAsync(async (region, notifier) =>
    {
        region.Broker.Kill();
        await region.Broker.StartAgainAsync();
        await notifier.NextAnswerAsync();
    });

    [Fact]
    public Task Deaths_are_taken_in_while_the_broker_is_away() => load.WhileNotifyingAsync(async (region, notifier) =>
    {
        region.Broker.Kill();
        var (until, before) = (DateTime.UtcNow + Outage, notifier.Acknowledged.Count);
        while (DateTime.UtcNow < until)
        {
            await notifier.NextAnswerAsync();
        }

        Assert.True(notifier.Acknowledged.Count > before + 10, "Hardly anything was acknowledged without the broker.");
        await region.Broker.StartAgainAsync();
    });

    [Fact]
    public Task The_database_server_is_killed_and_comes_back() => load.WhileNotifyingAsync(async (region, notifier) =>
    {
        for (var kill = 0; kill < 3; kill++)
        {
            await Task.Delay(random.Next(0, 700));
            region.Postgres.Kill();
            await region.Postgres.StartAgainAsync();
            await notifier.NextAnswerAsync();
        }
    });

    [Fact]
    public Task A_role_that_stands_still_while_its_queues_fill_catches_up() => load.WhileNotifyingAsync(async (region, notifier) =>
    {
        region.Freeze("analytics");
        var before = notifier.Acknowledged.Count;
        while (notifier.Acknowledged.Count < before + 250)
        {
            await notifier.NextAnswerAsync();
        }

        region.GoOn("analytics");
    });

    [Fact]
    public Task The_figures_are_built_again_while_deaths_come_in() => load.WhileNotifyingAsync(async (region, notifier) =>
    {
        var rebuilt = await CdopProcess.RunAsync(region.Folder, ["rebuild", "analytics"]);
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Output + rebuilt.Errors);
        await notifier.NextAnswerAsync();
    });

    /// <returns>How many messages there were that no role would take.</returns>
    private static async Task<long> BrokenAsync(RegionalInstallation region)
    {
        await using var tap = await QueueTap.OpenAsync(region.Broker.Port);
        var broken = 0L;
        foreach (var role in RegionalInstallation.RoleNames)
        {
            broken += await tap.CountAsync($"cdop-{role}-unreadable");
            for (var lane = 0; lane < OutboxLane.Count; lane++)
            {
                broken += await tap.CountAsync($"cdop-{role}-{lane}_error");
            }
        }

        foreach (var database in await region.InboxesAsync())
        {
            // the roles take it out of these queues, into their databases
            broken += database.Count(row => row.Consumer.StartsWith("cdop-", StringComparison.Ordinal));
        }

        return broken;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
