using System.CommandLine;
using CdopWorkflow.Host.Replay;
using Spectre.Console;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop rebuild analytics`: forgets the figures and learns every fact anew from the reviews.</summary>
public static class RebuildCommand
{
    public static Command Create()
    {
        var analytics = new Command("analytics", "Forget all anonymised facts and learn them again from the reviews. The figures are the same afterwards.");
        analytics.SetAction((_, cancel) => RunAsync(cancel));
        return new Command("rebuild", "Build again what was learned from events.") { analytics };
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment(Roles.All));
        await Databases.BringUpAsync(app.Services, cancel);
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Learning the facts again").IsIndeterminate();
            var deaths = await RebuildAnalytics.RunAsync(
                app.Services, new Progress<int>(number => task.Description = $"{number} deaths"), () => task.Description = "Counting the figures anew", cancel);
            task.Description = $"{deaths} deaths, and their figures counted anew";
            task.StopTask();
        });
        return ExitCodes.Done;
    }
}
