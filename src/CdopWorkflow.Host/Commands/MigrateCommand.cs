using System.CommandLine;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop migrate`: brings the databases of the chosen roles up to this version, and ends.</summary>
public static class MigrateCommand
{
    public static Command Create()
    {
        var roles = new Option<string>("--roles") { Description = "The roles whose databases are brought up, separated by commas; all by default.", DefaultValueFactory = _ => "all" };
        var command = new Command("migrate", "Bring the databases up to this version. `cdop serve` does it too; this does it before a new version starts.") { roles };
        command.SetAction((parse, cancel) => RunAsync(parse.GetValue(roles), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? roles, CancellationToken cancel)
    {
        var services = Roles.Parse(roles, out var unknown);
        if (unknown is not null)
        {
            await Console.Error.WriteLineAsync($"There is no role called {unknown}. Roles: {string.Join(", ", Roles.All.Select(service => service.Role))}.");
            return ExitCodes.Usage;
        }

        await using var app = CdopHost.Build(HostSettings.FromEnvironment(services));
        await Databases.BringUpAsync(app.Services, cancel);
        Console.WriteLine($"Up to date: {string.Join(", ", services.Select(service => service.Role))}.");
        return ExitCodes.Done;
    }
}
