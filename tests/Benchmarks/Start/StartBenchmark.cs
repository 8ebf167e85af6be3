using System.Diagnostics;
using System.Globalization;
using Benchmarks.Installations;
using CdopWorkflow.Host;
using CdopWorkflow.TestKit;

namespace Benchmarks.Start;

/// <summary>
/// How long each role takes until it is ready, in processor seconds and by the clock, and the memory it holds after its first page;
/// beside an ASP.NET Core program with one empty Razor page.
/// </summary>
internal static class StartBenchmark
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync()
    {
        await using var installation = await Installation.EmbeddedAsync(busPort: CdopProcess.FreePort());
        Console.WriteLine("Median of three starts. Processor seconds say the same on a busy machine; the clock does not.");
        var table = new Table("", "CPU s to ready", "empty page", "times", "clock s", "memory MiB", "empty page", "times");
        table.Head();
        foreach (var roles in Roles.All.Select(role => role.Role).Prepend("all"))
        {
            var (ours, theirs) = (new List<Cost>(), new List<Cost>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(await CostAsync(async () => await CdopProcess.ServeAsync(installation.Folder, null, "--roles", roles), process => process.Id));
                theirs.Add(await CostAsync(EmptyPageProcess.ServeAsync, process => process.Id));
            }

            var (cpu, memory) = (Middle(ours, cost => cost.Cpu), Middle(ours, cost => cost.Memory));
            var (emptyCpu, emptyMemory) = (Middle(theirs, cost => cost.Cpu), Middle(theirs, cost => cost.Memory));
            table.Row($"cdop serve --roles {roles}", cpu, emptyCpu, cpu / emptyCpu, Middle(ours, cost => cost.Seconds), memory, emptyMemory, memory / emptyMemory);
        }

        return 0;
    }

    private static double Middle(IEnumerable<Cost> costs, Func<Cost, double> of) => Pairs.Median(costs.Select(of));

    private static async Task<Cost> CostAsync<TProcess>(Func<Task<TProcess>> start, Func<TProcess, int> id)
        where TProcess : IAsyncDisposable
    {
        var clock = Stopwatch.StartNew();
        await using var started = await start();
        var seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetProcessById(id(started));
        return new(process.TotalProcessorTime.TotalSeconds, seconds, MemoryOf(process.Id));
    }

    /// <summary>Resident, in MiB.</summary>
    private static double MemoryOf(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    private sealed record Cost(double Cpu, double Seconds, double Memory);
}
