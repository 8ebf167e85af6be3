using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Search;

/// <summary>
/// Finds notifications of the coordinator's own area by blind indexes, as they were notified or as the panel put them right: names by
/// their sound, short forms included. Only what is found is opened, and who looked by what and found whom is in the audit log.
/// </summary>
public sealed class SearchNotifications(NotificationsDb db, Sealer sealer, CoordinatorArea area)
{
    /// <summary>So many are shown; whoever finds more says more.</summary>
    public const int Most = 30;

    /// <returns>The newest first, one more than <see cref="Most"/> where there are more.</returns>
    public async Task<IReadOnlyList<FoundNotification>> HandleAsync(SearchFor search, CancellationToken cancel)
    {
        var rows = await FindAsync(search, cancel);
        db.Audit("CasesSearched", "search", detail: $"By {search.Kinds}: {Math.Min(rows.Count, Most)} found");
        foreach (var row in rows.Take(Most))
        {
            db.Audit("NotificationRead", row.Reference, row.Panel, "Found by search");
        }

        await db.SaveChangesAsync(cancel);
        var deaths = rows.Select(row => row.DeathId).OfType<Guid>().ToArray();
        var corrected = await db.CorrectedChildren.AsNoTracking().Where(child => deaths.Contains(child.DeathId)).ToDictionaryAsync(child => child.DeathId, cancel);
        return [.. rows.Select(row => (Row: row, Said: sealer.Open<Submission>(row.Sealed).Content)).Select(found => FoundNotification.Of(
            found.Row, found.Said, found.Row.DeathId is { } death && corrected.TryGetValue(death, out var child) ? child.PutRight(found.Said, sealer) : found.Said))];
    }

    /// <summary>Two questions, each answered by its own indexes: all that is given fits what was notified, or all of it what was put right.</summary>
    private async Task<List<FoundRow>> FindAsync(SearchFor search, CancellationToken cancel)
    {
        var panels = area.Panels();
        var mine = db.Notifications.AsNoTracking().Where(row => panels.Contains(row.Panel));
        if (search.Reference is { Length: > 0 } reference)
        {
            mine = mine.Where(row => row.Reference == reference || row.CaseReference == reference);
        }

        var found = await NewestAsync(Fitting(search.Died is { } day ? mine.Where(row => row.DiedOn == day) : mine, search), cancel);
        if (!search.IsReferenceAlone)
        {
            var putRight = Fitting(search.Died is { } died ? db.CorrectedChildren.Where(child => child.DiedOn == died) : db.CorrectedChildren, search);
            found.AddRange(await NewestAsync(putRight.Join(mine, child => child.DeathId, row => row.DeathId, (_, row) => row), cancel));
        }

        return [.. found.DistinctBy(row => row.Reference).OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Reference, StringComparer.Ordinal).Take(Most + 1)];
    }

    private static Task<List<FoundRow>> NewestAsync(IQueryable<Notification> rows, CancellationToken cancel) =>
        rows.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Reference).Take(Most + 1)
            .Select(row => new FoundRow(row.Reference, row.CaseReference, row.State, row.Panel, row.ReceivedAt, row.DeathId, row.Sealed)).ToListAsync(cancel);

    private IQueryable<TRow> Fitting<TRow>(IQueryable<TRow> rows, SearchFor search)
        where TRow : class, IMatched
    {
        if (search.NhsNumber.Length > 0)
        {
            var number = SearchKeys.NhsNumber(search.NhsNumber, sealer);
            rows = rows.Where(row => row.Match.NhsNumber == number);
        }

        if (search.FamilyName.Length > 0)
        {
            var sound = SearchKeys.FamilySound(SearchedName.Family(search.FamilyName), sealer);
            rows = rows.Where(row => row.Match.FamilySound == sound);
        }

        if (search.Forename.Length > 0)
        {
            var forename = SearchKeys.Forename(SearchedName.Forename(search.Forename, null), sealer);
            rows = rows.Where(row => row.Match.Forename == forename);
        }

        if (search.Born is { } born)
        {
            var birth = SearchKeys.Birth(born, sealer);
            rows = rows.Where(row => row.Match.Birth == birth);
        }

        return rows;
    }
}
