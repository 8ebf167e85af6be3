using System.Globalization;
using CdopWorkflow.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>Gives out references without a gap, within the transaction of whoever asks.</summary>
public sealed class ReferenceNumbers
{
    /// <summary>The row that everyone who receives or decides locks first.</summary>
    public const string Turn = "turn";

    /// <summary>The series of notifications themselves.</summary>
    public const string Notifications = "N";

    private readonly NotificationsDb db;
    private readonly int year;
    private readonly Dictionary<string, ReferenceCounter> counters;

    private ReferenceNumbers(NotificationsDb db, int year, Dictionary<string, ReferenceCounter> counters) =>
        (this.db, this.year, this.counters) = (db, year, counters);

    /// <summary>
    /// Waits until nobody else receives or decides, then reads the counters of some series. The turn is what lets two notices of
    /// one death that arrive in the same instant see each other.
    /// </summary>
    public static async Task<ReferenceNumbers> TakeTurnAsync(NotificationsDb db, int year, IEnumerable<string> prefixes, CancellationToken cancel)
    {
        await TakeTurnAsync(db, cancel);
        var series = prefixes.Select(prefix => SeriesOf(prefix, year)).Distinct().ToArray();
        var counters = await db.ReferenceCounters.Where(counter => series.Contains(counter.Series)).ToDictionaryAsync(counter => counter.Series, cancel);
        return new ReferenceNumbers(db, year, counters);
    }

    /// <summary>For whoever gives out no reference, but must see what arrives in the same instant.</summary>
    public static async Task TakeTurnAsync(NotificationsDb db, CancellationToken cancel)
    {
        if (db.HasRowLocks)
        {
            await db.ReferenceCounters.Where(counter => counter.Series == Turn)
                .ExecuteUpdateAsync(row => row.SetProperty(counter => counter.Last, counter => counter.Last), cancel);
        }
    }

    /// <summary>"LAN-2025-0007".</summary>
    public string NextCase(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{SeriesOf(prefix, year)}-{Next(prefix):0000}");

    /// <summary>"N-2025-000123".</summary>
    public string NextNotification() => string.Create(CultureInfo.InvariantCulture, $"{SeriesOf(Notifications, year)}-{Next(Notifications):000000}");

    private int Next(string prefix)
    {
        var series = SeriesOf(prefix, year);
        if (!counters.TryGetValue(series, out var counter))
        {
            counters[series] = counter = new ReferenceCounter { Series = series };
            db.ReferenceCounters.Add(counter);
        }

        return ++counter.Last;
    }

    private static string SeriesOf(string prefix, int year) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year}");
}
