using System.CommandLine;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop health`: asks a running process whether it is ready, for containers that hold no other program.</summary>
public static class HealthCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("url") { Description = "Where it listens.", DefaultValueFactory = _ => ServeCommand.DefaultUrl };
        var command = new Command("health", "Ask a running process whether it can take commands.") { url };
        command.SetAction((parse, cancel) => RunAsync(parse.GetValue(url)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string url, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(url), "/health/ready"), cancel);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(cancel));
            return answer.IsSuccessStatusCode ? ExitCodes.Done : ExitCodes.Found;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{url} does not answer.");
            return ExitCodes.Found;
        }
    }
}
