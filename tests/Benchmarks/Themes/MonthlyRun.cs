using System.Diagnostics;
using CdopWorkflow.Statistics.Themes;
using CdopWorkflow.Statistics.Themes.Evaluation;

namespace Benchmarks.Themes;

/// <summary>The monthly run: WATCH, ALERT and national escalation for one month over 58 panels and 40 themes, recomputed from the start of a financial year.</summary>
internal static class MonthlyRun
{
    private const int Years = 1;

    public static int Run()
    {
        var streams = SimulatedCountry.England.Draw(new Random(77), Years);
        var first = 12 * SimulatedCountry.YearsBefore + 1;
        ThemeScan.Run(streams, first, first + 11);
        var runs = Enumerable.Range(0, 9).Select(_ => Timed(streams, first)).Order().ToList();
        Console.WriteLine($"{streams.Count} streams, 12 months recomputed: median {runs[4]:0} ms, slowest {runs[^1]:0} ms of {runs.Count} runs");
        return runs[^1] < 1000 ? 0 : 1;
    }

    private static double Timed(IReadOnlyList<ThemeStream> streams, int first)
    {
        var watch = Stopwatch.StartNew();
        ThemeScan.Run(streams, first, first + 11);
        return watch.Elapsed.TotalMilliseconds;
    }
}
