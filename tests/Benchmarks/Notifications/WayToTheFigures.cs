using System.Collections.Concurrent;
using Benchmarks.Installations;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Notifications;

/// <summary>
/// How long it takes from sending a notification until it is acknowledged, and until its death can be read in the figures, at a third
/// and at 80% of the rate that the whole way takes. Who looks into the figures looks every few milliseconds.
/// </summary>
internal static class WayToTheFigures
{
    private const int Clients = 16;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task<int> RunAsync(bool region)
    {
        await using var installation = region ? await Installation.RegionalAsync() : await Installation.EmbeddedAsync();
        var addresses = region
            ? await Task.WhenAll(((string[])["notifications", "reviews", "analytics"]).Select(installation.ServeAsync))
            : [await installation.ServeAsync()];
        using var notifiers = new Notifiers(installation.Credential);
        await notifiers.RateAsync(Clients, DurableNotifications.WarmUp, addresses[0]);
        await installation.SettleAsync();
        var (_, whole) = await DurableNotifications.MeasureAsync(installation, notifiers, Clients, addresses[..1]);
        Console.WriteLine($"{(region ? "A process per role over RabbitMQ and PostgreSQL" : "Every role in one process on SQLite")}: at most {whole.Product:N0} notifications a second all the way to the figures.");
        var table = new Table("Milliseconds", "median", "95%", "99%", "aim for 99%");
        table.Head();
        foreach (var (share, words, aim) in ((double, string, double)[])[(1 / 3.0, "a third", 250), (0.8, "80%", double.NaN)])
        {
            var (acknowledged, inFigures) = await AtAsync(installation, notifiers, share * whole.Product, addresses[0]);
            Row(table, $"At {words} of it, {share * whole.Product:N0} a second: until acknowledged", acknowledged, double.NaN);
            Row(table, $"  until in the figures ({inFigures.Count} of them)", inFigures, aim);
        }

        return 0;
    }

    private static void Row(Table table, string what, IReadOnlyCollection<double> times, double aim) =>
        table.Row(what, Pairs.At(times, 0.5), Pairs.At(times, 0.95), Pairs.At(times, 0.99), aim);

    private static async Task<(List<double> Acknowledged, List<double> InFigures)> AtAsync(Installation installation, Notifiers notifiers, double rate, Uri address)
    {
        var begun = DateTimeOffset.UtcNow;
        using var enough = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<Guid, DateTime>();
        var looking = LookAsync(installation, begun, seen, enough.Token);
        var sent = await notifiers.AtRateAsync(rate, Length, address);
        await installation.SettleAsync();

        // what is in no outbox any more may still lie with the broker
        var keys = new Dictionary<string, Guid>();
        while (!sent.All(one => keys.TryGetValue(one.Case, out var key) && seen.ContainsKey(key)))
        {
            await Task.Delay(Pause * 20);
            keys = await installation.UseAsync<ReviewsDb, Dictionary<string, Guid>>(db => db.Reviews.AsNoTracking().ToDictionaryAsync(review => review.Reference, review => review.FactKey));
        }

        await enough.CancelAsync();
        await looking;
        return (
            [.. sent.Select(one => (one.Acknowledged - one.Sent).TotalMilliseconds)],
            [.. sent.Select(one => (seen[keys[one.Case]] - one.Sent).TotalMilliseconds)]);
    }

    /// <summary>When the facts of a time could first be read, by key.</summary>
    private static async Task LookAsync(Installation installation, DateTimeOffset since, ConcurrentDictionary<Guid, DateTime> seen, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await Task.Delay(Pause, CancellationToken.None);
            var from = since;
            var fresh = await installation.UseAsync<AnalyticsDb, List<(Guid Key, DateTimeOffset At)>>(async db =>
                [.. (await db.Recorded.AsNoTracking().Where(death => death.ChangedAt >= from).Select(death => new { death.FactKey, death.ChangedAt }).ToListAsync(CancellationToken.None)).Select(death => (death.FactKey, death.ChangedAt))]);
            var now = DateTime.UtcNow;
            foreach (var (key, at) in fresh)
            {
                seen.TryAdd(key, now);

                // a transaction that began earlier may still commit an earlier stamp
                since = at.AddSeconds(-3) > since ? at.AddSeconds(-3) : since;
            }
        }
    }
}
