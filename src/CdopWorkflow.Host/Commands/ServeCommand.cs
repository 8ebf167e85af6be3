using System.CommandLine;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop serve`: brings the databases up and serves the chosen roles until it is stopped.</summary>
public static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var roles = new Option<string>("--roles") { Description = "The roles to serve, separated by commas; all by default.", DefaultValueFactory = _ => "all" };
        var url = new Option<string>("--url") { Description = "The address to listen on.", DefaultValueFactory = _ => DefaultUrl };
        var command = new Command("serve", "Serve the pages, the API and the background work of the chosen roles.") { roles, url };
        command.SetAction((parse, cancel) => RunAsync(parse.GetValue(roles), parse.GetValue(url)!, cancel));
        return command;
    }

    internal static async Task<int> RunAsync(string? roles, string url, CancellationToken cancel)
    {
        var services = Roles.Parse(roles, out var unknown);
        if (unknown is not null)
        {
            await Console.Error.WriteLineAsync($"There is no role called {unknown}. Roles: {string.Join(", ", Roles.All.Select(service => service.Role))}.");
            return ExitCodes.Usage;
        }

        if (ListenAddress.FaultOf(url) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCodes.Usage;
        }

        var settings = HostSettings.FromEnvironment(services);
        await using var app = CdopHost.Build(settings, builder => builder.WebHost.UseUrls(url));
        if (services.Count < Roles.All.Count && app.Services.GetRequiredService<IOutboxTransport>() is InProcessTransport)
        {
            await Console.Error.WriteLineAsync("Without a bus one process must serve every role: what one role tells would reach no other. Set Bus:Transport to RabbitMq, or leave --roles out.");
            return ExitCodes.Usage;
        }

        using var serving = Serving.Begin(settings.DataFolder);
        await Databases.BringUpAsync(app.Services, cancel);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"CdopWorkflow is ready: open {url} in a browser. Stop it with Ctrl+C."));
        await app.RunAsync(cancel);
        return ExitCodes.Done;
    }
}
