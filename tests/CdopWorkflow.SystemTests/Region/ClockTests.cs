using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.SystemTests.Servers;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>Two roles believe for a while that it is another day, while deaths are notified.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class ClockTests(RegionUnderLoad load)
{
    private static readonly string[] Moved = ["notifications", "reviews"];

    [Fact]
    public async Task A_clock_that_jumps_ahead_and_back_loses_nothing_and_counts_nothing_twice()
    {
        var region = await load.RegionAsync();
        using var clock = MovableClock.Right();
        await RestartAsync(region, clock.Environment());
        await load.WhileNotifyingAsync(async (_, notifier) =>
        {
            foreach (var days in new[] { 3d, -0.5, 40, 0 })
            {
                clock.MoveTo(TimeSpan.FromDays(days));
                await SomeAsync(notifier);
            }
        });
        await RestartAsync(region, new Dictionary<string, string>());
    }

    private static async Task SomeAsync(RestlessNotifier notifier)
    {
        var before = notifier.Acknowledged.Count;
        while (notifier.Acknowledged.Count < before + 20)
        {
            await notifier.NextAnswerAsync();
        }
    }

    private static Task RestartAsync(RegionalInstallation region, IReadOnlyDictionary<string, string> settings) => Task.WhenAll(Moved.Select(role =>
    {
        region.Kill(role);
        return region.StartAsync(role, settings);
    }));
}
