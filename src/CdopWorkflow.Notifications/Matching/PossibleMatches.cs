using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>
/// The notifications that share a blind index with some others: the only ones that are opened and compared. Those that came in
/// and wait count as well, or two notices of a death would miss each other while the first waits.
/// </summary>
public sealed class PossibleMatches
{
    private readonly Sealer sealer;
    private readonly List<Known> known;

    private readonly NameShares shares;

    private PossibleMatches(Sealer sealer, List<Known> known, NameShares shares) => (this.sealer, this.known, this.shares) = (sealer, known, shares);

    /// <summary>How many there are to compare with.</summary>
    public int Count => known.Count;

    public static async Task<PossibleMatches> LoadAsync(NotificationsDb db, Sealer sealer, IReadOnlyList<MatchKeys> keys, CancellationToken cancel)
    {
        var numbers = keys.Select(key => key.NhsNumber).OfType<string>().Distinct().ToArray();
        var namesAndDeaths = keys.Select(key => key.NameAndDeath).OfType<string>().Distinct().ToArray();
        var namesAndBirths = keys.Select(key => key.NameAndBirth).OfType<string>().Distinct().ToArray();
        var postcodes = keys.Select(key => key.BirthAndPostcode).OfType<string>().Distinct().ToArray();
        var births = keys.Select(key => key.BirthAndDeath).Distinct().ToArray();
        var deaths = keys.Select(key => key.DeathAndPostcode).OfType<string>().Distinct().ToArray();
        var forenames = keys.Select(key => key.ForenameAndDeath).OfType<string>().Distinct().ToArray();
        var found = await db.Notifications.AsNoTracking()
            .Where(row => numbers.Contains(row.Match.NhsNumber!) || namesAndDeaths.Contains(row.Match.NameAndDeath!)
                || namesAndBirths.Contains(row.Match.NameAndBirth!) || postcodes.Contains(row.Match.BirthAndPostcode!)
                || births.Contains(row.Match.BirthAndDeath) || deaths.Contains(row.Match.DeathAndPostcode!) || forenames.Contains(row.Match.ForenameAndDeath!))
            .OrderBy(row => row.ReceivedAt)
            .ToListAsync(cancel);
        return new PossibleMatches(sealer, [.. found.Select(row => new Known(row))], await NameShares.LoadAsync(db, keys, cancel));
    }

    /// <summary>What arrived in the same transaction is known to those behind it.</summary>
    public void Add(Notification notification) => known.Add(new Known(notification));

    /// <summary>The deaths, and the waiting notifications, that this one may be about; the likeliest first.</summary>
    public IReadOnlyList<Candidate> For(Guid notificationId, MatchKeys keys, NotificationContent content)
    {
        var facts = ComparedFacts.Of(content) with { FamilyNameShare = shares.FamilyName(keys), ForenameShare = shares.Forename(keys) };
        return
        [
            .. known.Where(one => one.Row.Id != notificationId && one.Row.Match.Meets(keys))
                .Select(one => Candidate.Of(facts, one.Row, one.Content(sealer)))
                .Where(candidate => candidate.Score.Verdict != DuplicateVerdict.None)
                .GroupBy(candidate => candidate.Reference)
                .Select(same => same.MaxBy(candidate => candidate.Score.Weight)!)
                .OrderByDescending(candidate => candidate.Score.Weight),
        ];
    }

    private sealed record Known(Notification Row)
    {
        private NotificationContent? content;

        public NotificationContent Content(Sealer sealer) => content ??= sealer.Open<Submission>(Row.Sealed).Content;
    }
}
