using System.Collections.Concurrent;
using System.Diagnostics;
using Benchmarks.Installations;
using Benchmarks.Notifications;
using Benchmarks.Worklist;

namespace Benchmarks.Pages;

/// <summary>
/// How long people wait for the coordinator's worklist and for a review's page while 10, 100 and 1,000 of them work at once, each
/// reading for some seconds between two pages; beside an empty Razor page for as many, by turns.
/// </summary>
internal static class PagesBenchmark
{
    private const int Reviews = 60;
    private const int Rounds = 2;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync()
    {
        await using var installation = await Installation.EmbeddedAsync();
        var address = await installation.ServeAsync();
        await using var empty = await EmptyPageProcess.ServeAsync();
        using var notifiers = new Notifiers(installation.Credential);
        var cases = (await notifiers.AtRateAsync(20, TimeSpan.FromSeconds(Reviews / 20.0), address)).Select(one => one.Case).ToList();
        await installation.SettleAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", ManyReviews.CookieOf(installation.Services));
        Uri[] pages = [new(address, "reviews"), new(address, $"reviews/{cases[0]}")];
        Console.WriteLine($"The worklist with {Reviews} reviews and a review's page, in turn; each person reads {Reading.TotalSeconds:0} seconds on average. Milliseconds for the whole page.");
        var table = new Table("", "median", "95%", "99%", "pages a s", "empty median", "empty 95%", "empty 99%");
        table.Head();
        await AskAsync(client, 100, pages);
        await AskAsync(client, 100, [empty.Address]);
        foreach (var people in (int[])[10, 100, 1000])
        {
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.AddRange(await AskAsync(client, people, pages));
                theirs.AddRange(await AskAsync(client, people, [empty.Address]));
            }

            table.Row(
                $"{people:N0} people at once", Pairs.At(ours, 0.5), Pairs.At(ours, 0.95), Pairs.At(ours, 0.99), ours.Count / (Rounds * Round.TotalSeconds),
                Pairs.At(theirs, 0.5), Pairs.At(theirs, 0.95), Pairs.At(theirs, 0.99));
        }

        return 0;
    }

    private static async Task<IReadOnlyCollection<double>> AskAsync(HttpClient client, int people, Uri[] pages)
    {
        var times = new ConcurrentBag<double>();
        using var enough = new CancellationTokenSource(Round);
        await Task.WhenAll(Enumerable.Range(0, people).Select(async person =>
        {
            var random = new Random(person);
            for (var page = person; await ReadsAsync(2 * random.NextDouble() * Reading, enough.Token); page++)
            {
                var clock = Stopwatch.StartNew();
                using var response = await client.GetAsync(pages[page % pages.Length], CancellationToken.None);
                await response.EnsureSuccessStatusCode().Content.CopyToAsync(Stream.Null, CancellationToken.None);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }));
        return times;
    }

    private static async Task<bool> ReadsAsync(TimeSpan time, CancellationToken enough)
    {
        await Task.Delay(time, enough).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return !enough.IsCancellationRequested;
    }
}
