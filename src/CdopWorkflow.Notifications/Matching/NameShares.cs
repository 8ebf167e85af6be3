using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Receive;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>
/// How many of all notifications bear a name, counted by blind index, so that a rare name weighs more than a frequent one and nobody
/// need know which is which. A name is counted as it was notified: what the panel put right later is not counted beside it. Until many have arrived, a name is taken to be as rare as names mostly are.
/// </summary>
public sealed class NameShares
{
    /// <summary>As many notifications as this speak as loudly as what is assumed.</summary>
    private const double Assumed = 1000;
    private const double FamilyNames = 0.001;
    private const double Forenames = 0.005;

    private readonly Dictionary<string, int> families;
    private readonly Dictionary<string, int> forenames;
    private readonly long all;

    private NameShares(Dictionary<string, int> families, Dictionary<string, int> forenames, long all) =>
        (this.families, this.forenames, this.all) = (families, forenames, all);

    public static async Task<NameShares> LoadAsync(NotificationsDb db, IReadOnlyList<MatchKeys> keys, CancellationToken cancel)
    {
        var families = keys.Select(key => key.FamilyName).OfType<string>().Distinct().ToArray();
        var forenames = keys.Select(key => key.Forename).OfType<string>().Distinct().ToArray();
        var series = $"{ReferenceNumbers.Notifications}-";
        return new(
            await db.Notifications.Where(row => families.Contains(row.Match.FamilyName!)).GroupBy(row => row.Match.FamilyName!)
                .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel),
            await db.Notifications.Where(row => forenames.Contains(row.Match.Forename!)).GroupBy(row => row.Match.Forename!)
                .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel),
            await db.ReferenceCounters.Where(counter => counter.Series.StartsWith(series)).SumAsync(counter => (long)counter.Last, cancel));
    }

    public double? FamilyName(MatchKeys keys) => Share(families, keys.FamilyName, FamilyNames);

    public double? Forename(MatchKeys keys) => Share(forenames, keys.Forename, Forenames);

    /// <param name="counts">How many bear each.</param>
    /// <param name="key">Of the name; null where there is none.</param>
    /// <param name="assumed">The share of a name of which nothing is known.</param>
    private double? Share(Dictionary<string, int> counts, string? key, double assumed) =>
        key is null ? null : Share(counts.GetValueOrDefault(key), all, assumed);

    /// <param name="count">How many bear it.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="assumed">The share of a name of which nothing is known.</param>
    public static double Share(long count, long all, double assumed) => (count + (Assumed * assumed)) / (Math.Max(all, count) + Assumed);
}
