using System.Diagnostics;
using Benchmarks.Installations;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Host.Replay;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Rebuild;

/// <summary>
/// What `cdop rebuild analytics` does: all facts are forgotten and learned anew from the reviews, with an eighth of the reviews and with
/// all. Beside it the rows that come of it, written by plain SQL in transactions of the same size.
/// </summary>
internal static class RebuildBenchmark
{
    private const int Few = 400;
    private const int Many = 8 * Few;
    private const int WarmUps = 4;

    public static async Task<int> RunAsync()
    {
        await using var installation = await Installation.EmbeddedAsync();
        Console.WriteLine("Facts a second: each review tells of a death and of a decision.");
        var table = new Table("", "a second", "plain SQL", "of the limit");
        table.Head();
        var rates = new List<double>();

        // what is compiled while it runs must not count as the cost of few facts
        await DecidedReviews.FillAsync(installation, 0, Few);
        for (var round = 0; round < WarmUps; round++)
        {
            await RebuildAsync(installation);
        }

        foreach (var (from, to) in ((int, int)[])[(Few, Few), (Few, Many)])
        {
            await DecidedReviews.FillAsync(installation, from, to);
            var pair = await Pairs.MeasureAsync(3, () => RebuildAsync(installation), () => PlainRows.RateAsync(installation.Folder, 2 * to));
            table.Row($"{2 * to:N0} facts of {to:N0} reviews", pair.Product, pair.Limits[0], pair.Ratios[0]);
            rates.Add(pair.Product);
        }

        var growth = Math.Log(Many) / Math.Log(Few);
        table.Row($"Time a fact, with 8 times as many (n log n allows {growth:0.00})", rates[0] / rates[1]);
        return 0;
    }

    private static async Task<double> RebuildAsync(Installation installation)
    {
        var clock = Stopwatch.StartNew();
        await RebuildAnalytics.RunAsync(installation.Services, null, null, CancellationToken.None);
        var took = clock.Elapsed.TotalSeconds;
        return await installation.UseAsync<AnalyticsDb, int>(async db => await db.Reviewed.CountAsync() + await db.Recorded.CountAsync()) / took;
    }
}
