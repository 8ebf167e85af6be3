using System.CommandLine;
using CdopWorkflow.Host.Replay;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop replay`: after databases were restored to different points, what one service remembers and another has forgotten is told again.</summary>
public static class ReplayCommand
{
    public static Command Create()
    {
        var command = new Command("replay", "After a restore: have the services tell each other again what some of them have forgotten. The roles must not run. Safe to run twice.");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        var settings = HostSettings.FromEnvironment(Roles.All);
        Directory.CreateDirectory(settings.DataFolder);
        using var alone = Serving.TryKeepOut(settings.DataFolder);
        if (alone is null)
        {
            await Console.Error.WriteLineAsync("The program is running: stop it first.");
            return ExitCodes.Usage;
        }

        await using var app = CdopHost.Build(settings);
        await Databases.BringUpAsync(app.Services, cancel);
        await ServicesAgree.RunAsync(app.Services, Console.WriteLine, cancel);
        return ExitCodes.Done;
    }
}
