using System.Diagnostics;
using System.Globalization;
using Benchmarks.Installations;
using Benchmarks.Limits;
using CdopWorkflow.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Notifications;

/// <summary>
/// How many notifications a second are acknowledged, which is when they are durable, and how many go all the way to the figures:
/// beside raw commits of as many bytes on the same disk, and where there is a broker beside raw confirmed messages.
/// </summary>
internal static class DurableNotifications
{
    private const int Rounds = 6;

    /// <summary>As measured on SQLite; PostgreSQL takes space back at times of its own.</summary>
    private const int BytesInRegion = 2500;

    /// <summary>Until what is run often has been compiled for good.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LimitRound = TimeSpan.FromSeconds(1);

    public static async Task<int> OnSqliteAsync()
    {
        await using var installation = await Installation.EmbeddedAsync();
        var address = await installation.ServeAsync();
        using var notifiers = new Notifiers(installation.Credential);
        var bytes = await BytesAsync(installation, notifiers, address);
        await using var commits = await RawCommits.OnSqliteAsync(Path.Combine(installation.Folder, "raw.db"), bytes);
        Console.WriteLine($"Every role in one process on SQLite. A notification leaves {bytes:N0} bytes in its database; a raw commit writes as many.");
        var table = new Table("", "a second", "raw commits", "of the limit");
        table.Head();
        var (before, used) = (notifiers.Acknowledged, installation.Used());
        foreach (var clients in (int[])[1, 4, 16])
        {
            var (acknowledged, whole) = await MeasureAsync(installation, notifiers, clients, [address], () => commits.RateAsync(LimitRound));
            table.Row($"Notifications acknowledged, {clients} at once", acknowledged.Product, acknowledged.Limits[0], acknowledged.Ratios[0]);
            table.Row($"  until all of it is in the figures", whole.Product, whole.Limits[0], whole.Ratios[0]);
        }

        SayWhatItTakes(used, installation, notifiers.Acknowledged - before);
        return 0;
    }

    public static async Task<int> InRegionAsync()
    {
        await using var installation = await Installation.RegionalAsync();
        var addresses = await Task.WhenAll(((string[])["notifications", "reviews", "analytics"]).Select(installation.ServeAsync));
        using var notifiers = new Notifiers(installation.Credential);
        const int clients = 16;
        await notifiers.RateAsync(clients, WarmUp, addresses[0]);
        await installation.SettleAsync();
        var (before, used) = (notifiers.Acknowledged, installation.Used());
        await using var commits = await RawCommits.OnPostgreSqlAsync($"{installation.Postgres!.ConnectionTo("cdop_notifications")};Pooling=false", BytesInRegion, clients);
        await using var publishes = await RawPublishes.ToAsync(installation.Broker!.Port, BytesInRegion, clients);
        Console.WriteLine($"A process per role over RabbitMQ and PostgreSQL. A raw commit or message has {BytesInRegion:N0} bytes, as a notification leaves in its database.");
        var table = new Table("", "a second", "raw commits", "of the limit", "raw confirmed", "of the limit");
        table.Head();
        var (acknowledged, whole) = await MeasureAsync(
            installation, notifiers, clients, addresses[..1], () => commits.RateAsync(LimitRound), () => publishes.RateAsync(LimitRound));
        foreach (var (what, pair) in ((string, Pairs.Pair)[])[($"Notifications acknowledged, {clients} at once", acknowledged), ("  until all of it is in the figures", whole)])
        {
            table.Row(what, pair.Product, pair.Limits[0], pair.Ratios[0], pair.Limits[1], pair.Ratios[1]);
        }

        SayWhatItTakes(used, installation, notifiers.Acknowledged - before);
        return 0;
    }

    /// <summary>Processor time says the same on a busy machine as on a quiet one.</summary>
    private static void SayWhatItTakes(IReadOnlyList<(string Roles, double Seconds)> before, Installation installation, int notifications)
    {
        var each = installation.Used().Zip(before, (after, was) => (after.Roles, Milliseconds: 1000 * (after.Seconds - was.Seconds) / notifications)).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Processor time a notification, {notifications:N0} of them: {string.Join(", ", each.Select(role => string.Create(CultureInfo.InvariantCulture, $"{role.Roles} {role.Milliseconds:0.00} ms")))}; without the servers no more than {1000 * Environment.ProcessorCount / each.Sum(role => role.Milliseconds):N0} a second on {Environment.ProcessorCount} processors."));
    }

    /// <returns>What is acknowledged a second, and what is in the figures a second, each beside the limits.</returns>
    public static async Task<(Pairs.Pair Acknowledged, Pairs.Pair Whole)> MeasureAsync(
        Installation installation, Notifiers notifiers, int clients, Uri[] addresses, params Func<Task<double>>[] limits)
    {
        var wholes = new List<double>();
        var limited = new List<double[]>();
        var acknowledged = await Pairs.MeasureAsync(
            Rounds,
            async () =>
            {
                var (clock, before) = (Stopwatch.StartNew(), notifiers.Acknowledged);
                var rate = await notifiers.RateAsync(clients, Round, addresses);
                await installation.SettleAsync();
                wholes.Add((notifiers.Acknowledged - before) / clock.Elapsed.TotalSeconds);
                limited.Add(new double[limits.Length]);
                return rate;
            },
            [.. limits.Select((limit, number) => (Func<Task<double>>)(async () => limited[^1][number] = await limit()))]);
        return (acknowledged, new(
            Pairs.Median(wholes), acknowledged.Limits, [.. limits.Select((_, number) => Pairs.Median(wholes.Zip(limited, (whole, limit) => whole / limit[number])))]));
    }

    /// <summary>Warms up, and learns by how much a notification and its event grow the database.</summary>
    private static async Task<int> BytesAsync(Installation installation, Notifiers notifiers, Uri address)
    {
        await notifiers.RateAsync(16, WarmUp, address);
        await installation.SettleAsync();
        var (before, size) = (notifiers.Acknowledged, await SizeAsync(installation));
        await notifiers.RateAsync(4, TimeSpan.FromSeconds(3), address);
        await installation.SettleAsync();
        return (int)((await SizeAsync(installation) - size) / Math.Max(1, notifiers.Acknowledged - before));
    }

    private static Task<long> SizeAsync(Installation installation) => installation.UseAsync<NotificationsDb, long>(db => db.Database
        .SqlQueryRaw<long>("select page_count * page_size as \"Value\" from pragma_page_count(), pragma_page_size()")
        .SingleAsync());
}
