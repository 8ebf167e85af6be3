using System.CommandLine;
using System.Text.Json;
using CdopWorkflow.Host.Demo;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spectre.Console;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop demo`: fills an empty installation with an invented region, and says who can sign in.</summary>
public static class DemoCommand
{
    public static Command Create()
    {
        var serve = new Option<bool>("--serve") { Description = "Serve it afterwards. A demonstration that was filled before is served as it is." };
        var url = new Option<string>("--url") { Description = "The address to listen on with --serve.", DefaultValueFactory = _ => ServeCommand.DefaultUrl };
        var command = new Command("demo", "Fill an empty installation with five invented years of three panels. Nothing in it is about a real child.") { serve, url };
        command.SetAction((parse, cancel) => RunAsync(parse.GetValue(serve), parse.GetValue(url)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(bool serve, string url, CancellationToken cancel)
    {
        if (serve && ListenAddress.FaultOf(url) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCodes.Usage;
        }

        var settings = HostSettings.FromEnvironment(Roles.All);
        var mark = Path.Combine(settings.DataFolder, "settings.json");
        if (!File.Exists(mark))
        {
            var exit = await FillAsync(settings, cancel);
            if (exit != ExitCodes.Done)
            {
                return exit;
            }

            await File.WriteAllTextAsync(mark, JsonSerializer.Serialize(new { Demonstration = "true", Identity = new { SecondFactor = "Offered" } }), cancel);
        }
        else if (!serve)
        {
            await Console.Error.WriteLineAsync($"{mark} is there: this installation is set up already. A demonstration needs an empty data folder.");
            return ExitCodes.Usage;
        }

        SayWhoCanSignIn();
        return serve ? await ServeCommand.RunAsync("all", url, cancel) : ExitCodes.Done;
    }

    private static async Task<int> FillAsync(HostSettings settings, CancellationToken cancel)
    {
        var clock = new DemoClock();
        await using var app = CdopHost.Build(settings, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.AddSingleton(clock);
            builder.Services.AddScoped<DemoReviews>();
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });
        await Databases.BringUpAsync(app.Services, cancel);
        var fill = new FillDemonstration(app.Services, clock);
        if (await fill.HasDataAsync(cancel))
        {
            await Console.Error.WriteLineAsync($"There is data in {settings.DataFolder}. A demonstration needs an empty installation: set CDOP_DATA to another folder.");
            return ExitCodes.Usage;
        }

        await AnsiConsole.Progress().AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Filling the demonstration", maxValue: 1);
                await fill.RunAsync(
                    (what, share) =>
                    {
                        task.Description = what;
                        task.Value = share;
                    },
                    cancel);
                task.Description = "Filled";
            });
        return ExitCodes.Done;
    }

    private static void SayWhoCanSignIn()
    {
        Console.WriteLine();
        Console.WriteLine("Sign in as:");
        foreach (var person in DemoPeople.All)
        {
            Console.WriteLine($"  {person.Email,-28} {person.What}");
        }

        Console.WriteLine($"Password for all: {DemoPeople.Password}");
        Console.WriteLine();
    }
}
