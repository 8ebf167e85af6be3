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
        var found = await Like(db.Notifications.AsNoTracking(), keys).ToListAsync(cancel);
        var corrected = await Like(db.CorrectedChildren.AsNoTracking(), keys).ToDictionaryAsync(row => row.DeathId, cancel);
        var deaths = found.Select(row => row.DeathId).OfType<Guid>().Distinct().ToArray();
        var (others, unlike) = (deaths.Except(corrected.Keys).ToArray(), corrected.Keys.Except(deaths).ToArray());
        if (others.Length > 0)
        {
            // the coordinator sees what was put right of every one that is compared
            (await db.CorrectedChildren.AsNoTracking().Where(row => others.Contains(row.DeathId)).ToListAsync(cancel)).ForEach(row => corrected[row.DeathId] = row);
        }

        if (unlike.Length > 0)
        {
            // as it was notified it is like none of them
            found.AddRange(await db.Notifications.AsNoTracking().Where(row => unlike.Contains(row.DeathId!.Value)).ToListAsync(cancel));
        }

        // what is being disposed of cannot be opened any more
        found.RemoveAll(row => row.DeathId is { } death && sealer.IsGone(death));
        return new PossibleMatches(
            sealer,
            [.. found.OrderBy(row => row.ReceivedAt).Select(row => new Known(row, row.DeathId is { } death ? corrected.GetValueOrDefault(death) : null))],
            await NameShares.LoadAsync(db, keys, cancel));
    }

    /// <summary>What arrived in the same transaction is known to those behind it.</summary>
    public void Add(Notification notification) => known.Add(new Known(notification, null));

    /// <summary>The deaths, and the waiting notifications, that this one may be about; the likeliest first.</summary>
    public IReadOnlyList<Candidate> For(Guid notificationId, MatchKeys keys, NotificationContent content)
    {
        var facts = ComparedFacts.Of(content) with { FamilyNameShare = shares.FamilyName(keys), ForenameShare = shares.Forename(keys) };
        return
        [
            .. known.Where(one => one.Row.Id != notificationId && one.Meets(keys))
                .SelectMany(one => one.Compare(facts, sealer))
                .Where(candidate => candidate.Score.Verdict != DuplicateVerdict.None)
                .GroupBy(candidate => candidate.Reference)
                .Select(same => same.MaxBy(candidate => candidate.Score.Weight)!)
                .OrderByDescending(candidate => candidate.Score.Weight),
        ];
    }

    private static IQueryable<TRow> Like<TRow>(IQueryable<TRow> rows, IReadOnlyList<MatchKeys> keys)
        where TRow : class, IMatched
    {
        var numbers = keys.Select(key => key.NhsNumber).OfType<string>().Distinct().ToArray();
        var namesAndDeaths = keys.Select(key => key.NameAndDeath).OfType<string>().Distinct().ToArray();
        var namesAndBirths = keys.Select(key => key.NameAndBirth).OfType<string>().Distinct().ToArray();
        var postcodes = keys.Select(key => key.BirthAndPostcode).OfType<string>().Distinct().ToArray();
        var births = keys.Select(key => key.BirthAndDeath).Distinct().ToArray();
        var deathDays = keys.Select(key => key.DeathAndPostcode).OfType<string>().Distinct().ToArray();
        var forenames = keys.Select(key => key.ForenameAndDeath).OfType<string>().Distinct().ToArray();
        return rows.Where(row => numbers.Contains(row.Match.NhsNumber!) || namesAndDeaths.Contains(row.Match.NameAndDeath!)
            || namesAndBirths.Contains(row.Match.NameAndBirth!) || postcodes.Contains(row.Match.BirthAndPostcode!)
            || births.Contains(row.Match.BirthAndDeath) || deathDays.Contains(row.Match.DeathAndPostcode!) || forenames.Contains(row.Match.ForenameAndDeath!));
    }

    private sealed record Known(Notification Row, CorrectedChild? Corrected)
    {
        private NotificationContent? content;
        private NotificationContent? putRight;

        public bool Meets(MatchKeys keys) => Row.Match.Meets(keys) || Corrected?.Match.Meets(keys) == true;

        /// <summary>With what was notified and, where the panel put it right, with that as well. Of two that are equally like, what was notified comes first.</summary>
        public IEnumerable<Candidate> Compare(DuplicateFacts facts, Sealer sealer)
        {
            content ??= sealer.Open<Submission>(Row.Sealed).Content;
            putRight ??= Corrected?.PutRight(content, sealer);
            yield return Candidate.Of(facts, Row, content) with { Otherwise = putRight };
            if (putRight is not null)
            {
                yield return Candidate.Of(facts, Row, putRight) with { IsPutRight = true, Otherwise = content };
            }
        }
    }
}
