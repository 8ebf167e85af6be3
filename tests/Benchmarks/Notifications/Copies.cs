using Benchmarks.Installations;
using Benchmarks.Limits;

namespace Benchmarks.Notifications;

/// <summary>
/// What 1, 2 and 4 copies of a role take in over RabbitMQ and PostgreSQL. All run from the beginning and take turns, so that load
/// hits them alike; on a machine with few processors they share these, and that is the limit.
/// </summary>
internal static class Copies
{
    private const int Clients = 16;
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        await using var installation = await Installation.RegionalAsync();
        var behind = await Task.WhenAll(((string[])["reviews", "analytics"]).Select(installation.ServeAsync));
        var copies = new List<Uri>();
        for (var copy = 0; copy < 4; copy++)
        {
            copies.Add(await installation.ServeAsync("notifications"));
        }

        using var notifiers = new Notifiers(installation.Credential);
        await using var commits = await RawCommits.OnPostgreSqlAsync($"{installation.Postgres!.ConnectionTo("cdop_notifications")};Pooling=false", 4000, Clients);
        foreach (var copy in copies)
        {
            await notifiers.RateAsync(Clients, DurableNotifications.WarmUp / 3, copy);
        }

        await installation.SettleAsync();
        Task<double> With(int count) => RoundAsync(installation, notifiers, [.. copies.Take(count)]);
        var pair = await Pairs.MeasureAsync(Rounds, () => With(1), () => With(2), () => With(4), () => commits.RateAsync(TimeSpan.FromSeconds(1)));
        Console.WriteLine($"Notifications acknowledged a second, {Clients} at once, {Environment.ProcessorCount} processors, {behind.Length} other roles beside them.");
        var table = new Table("Copies of notifications", "a second", "times one copy");
        table.Head();
        table.Row("1", pair.Product, 1);
        table.Row("2", pair.Limits[0], 1 / pair.Ratios[0]);
        table.Row("4", pair.Limits[1], 1 / pair.Ratios[1]);
        table.Row("Raw commits, 16 at once", pair.Limits[2], 1 / pair.Ratios[2]);
        return 0;
    }

    private static async Task<double> RoundAsync(Installation installation, Notifiers notifiers, Uri[] copies)
    {
        var rate = await notifiers.RateAsync(Clients, Round, copies);
        await installation.SettleAsync();
        return rate;
    }
}
