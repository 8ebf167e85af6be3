using System.Diagnostics;
using CdopWorkflow.Statistics.Comparison;
using CdopWorkflow.Statistics.Themes;
using CdopWorkflow.Statistics.Themes.Evaluation;

namespace Benchmarks.Themes;

/// <summary>
/// The monthly run: WATCH, ALERT and national escalation for one month over 58 panels and 40 themes, recomputed from the start of a
/// financial year; and Farrington's flexible method on the same streams, in our own implementation, which agrees with R's in the
/// reference vectors: R itself need not be there.
/// </summary>
internal static class NationalStreams
{
    private const int Years = 1;

    public static int Run()
    {
        var streams = SimulatedCountry.England.Draw(new Random(77), Years);
        var first = 12 * SimulatedCountry.YearsBefore + 1;
        var ours = Measure("WATCH, ALERT and national escalation", streams.Count, () => ThemeScan.Run(streams, first, first + 11).Count(month => month.Month == first + 11 && (month.Watch || month.Alert)));
        var monthly = streams.Select(stream => stream.Events.Select(events => (double)events).ToList()).ToList();
        Measure("Farrington flexible, one month", streams.Count, () => monthly.Count(months => months[^1] > FarringtonFlexible.At(months, months.Count - 1).UpperBound));
        Measure("Farrington flexible, 12 months", streams.Count, () => monthly.Sum(months => Enumerable.Range(months.Count - 12, 12).Count(at => months[at] > FarringtonFlexible.At(months, at).UpperBound)));
        return ours < 1000 ? 0 : 1;
    }

    /// <returns>The slowest of the runs, in milliseconds.</returns>
    private static double Measure(string what, int streams, Func<int> run)
    {
        var told = run();
        var runs = Enumerable.Range(0, 9).Select(_ => Timed(run)).Order().ToList();
        Console.WriteLine($"{what}: {streams} streams, {told} told: median {runs[4]:0} ms, slowest {runs[^1]:0} ms of {runs.Count} runs");
        return runs[^1];
    }

    private static double Timed(Func<int> run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalMilliseconds;
    }
}
