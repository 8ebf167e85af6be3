using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CdopWorkflow.Statistics.Comparison;
using CdopWorkflow.Statistics.Themes;
using CdopWorkflow.Statistics.Themes.Evaluation;

namespace Benchmarks.Themes;

/// <summary>
/// Farrington's flexible method on the same streams in R, by the package that public health uses, and in our implementation: the same
/// flags month by month, and the time of both. R is no part of the product and need not be there.
/// </summary>
internal static class FarringtonInR
{
    private const int Years = 1;
    private const int ThemesAPanel = 40;

    public static async Task<int> RunAsync(int panels)
    {
        var streams = SimulatedCountry.England.Draw(new Random(77), Years).Take(panels * ThemesAPanel).ToList();
        var first = (12 * SimulatedCountry.YearsBefore) + 1;
        var folder = Directory.CreateTempSubdirectory("cdop-bench-").FullName;
        try
        {
            if (await AskRAsync(folder, streams, first) is not { } theirs)
            {
                Console.WriteLine("R is not here, so nothing is compared. Debian: apt-get install --no-install-recommends r-base-core r-cran-surveillance");
                return 0;
            }

            var clock = Stopwatch.StartNew();
            var ours = Judge(streams, first);
            var seconds = clock.Elapsed.TotalSeconds;
            return Compare(streams, ours, seconds, theirs.Flags, theirs.Seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<(int Stream, int Month), (bool Flag, double Bound)> Judge(List<ThemeStream> streams, int first) =>
        streams.SelectMany((stream, number) =>
        {
            var months = stream.Events.Select(events => (double)events).ToList();
            return Enumerable.Range(first, months.Count - first + 1).Select(month =>
            {
                var bound = FarringtonFlexible.At(months, month - 1).UpperBound;
                return ((number + 1, month), (months[month - 1] > bound, (double)bound));
            });
        }).ToDictionary(judged => judged.Item1, judged => judged.Item2);

    private static int Compare(
        List<ThemeStream> streams, Dictionary<(int Stream, int Month), (bool Flag, double Bound)> ours, double seconds,
        Dictionary<(int Stream, int Month), (bool Flag, double Bound)> theirs, double theirSeconds)
    {
        var table = new Table("", "ours", "R", "times");
        Console.WriteLine($"Farrington flexible over {streams.Count:N0} streams and 12 months");
        table.Head();
        table.Row("Months judged", ours.Count, theirs.Count);
        table.Row("Flags", ours.Values.Count(one => one.Flag), theirs.Values.Count(one => one.Flag));
        table.Row("Seconds", seconds, theirSeconds, theirSeconds / seconds);
        var flags = ours.Keys.Where(key => ours[key].Flag != theirs[key].Flag).ToList();
        var bounds = ours.Keys.Where(key => !ours[key].Bound.Equals(theirs[key].Bound)).ToList();
        table.Row("Months with a different flag", flags.Count);
        table.Row("Months with a different bound", bounds.Count);
        foreach (var (stream, month) in flags.Concat(bounds).Distinct().Take(20))
        {
            var counts = streams[stream - 1].Events;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  stream {stream}, month {month}: count {counts[month - 1]}, our bound {ours[(stream, month)].Bound}, R's {theirs[(stream, month)].Bound}, {counts.Take(month - 1).Sum()} before"));
        }

        return flags.Count == 0 ? 0 : 1;
    }

    private static async Task<(Dictionary<(int Stream, int Month), (bool Flag, double Bound)> Flags, double Seconds)?> AskRAsync(string folder, List<ThemeStream> streams, int first)
    {
        var (series, flags) = (Path.Combine(folder, "series.csv"), Path.Combine(folder, "flags.csv"));
        await File.WriteAllLinesAsync(series, streams.Select(stream => string.Join(',', stream.Events)));
        var start = new ProcessStartInfo("Rscript", [Path.Combine(AppContext.BaseDirectory, "Themes", "farrington.R"), series, flags, $"{first}", $"{streams[0].Events.Count}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var r = Process.Start(start)!;
            var (output, errors) = (r.StandardOutput.ReadToEndAsync(), r.StandardError.ReadToEndAsync());
            await r.WaitForExitAsync();
            if (r.ExitCode != 0)
            {
                Console.WriteLine(await errors);
                return null;
            }

            var lines = (await File.ReadAllLinesAsync(flags)).Skip(1).Select(line => line.Split(','));
            return (lines.ToDictionary(
                    line => (int.Parse(line[0], CultureInfo.InvariantCulture), int.Parse(line[1], CultureInfo.InvariantCulture)),
                    line => (line[2] == "1", double.TryParse(line[3], CultureInfo.InvariantCulture, out var bound) ? bound : double.NaN)),
                double.Parse((await output).Trim(), CultureInfo.InvariantCulture));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
