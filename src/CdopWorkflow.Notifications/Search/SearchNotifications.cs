using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Search;

/// <summary>
/// Finds notifications of the coordinator's own area by blind indexes: names by their sound, short forms included. Only what is found is
/// opened, and who looked by what and found whom is in the audit log.
/// </summary>
public sealed class SearchNotifications(NotificationsDb db, Sealer sealer, CoordinatorArea area)
{
    /// <summary>So many are shown; whoever finds more says more.</summary>
    public const int Most = 30;

    /// <returns>The newest first, one more than <see cref="Most"/> where there are more.</returns>
    public async Task<IReadOnlyList<FoundNotification>> HandleAsync(SearchFor search, CancellationToken cancel)
    {
        var rows = await Matching(search).OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Reference).Take(Most + 1)
            .Select(row => new { row.Reference, row.CaseReference, row.State, row.Panel, row.Sealed }).ToListAsync(cancel);
        db.Audit("CasesSearched", "search", detail: $"By {search.Kinds}: {Math.Min(rows.Count, Most)} found");
        foreach (var row in rows.Take(Most))
        {
            db.Audit("NotificationRead", row.Reference, row.Panel, "Found by search");
        }

        await db.SaveChangesAsync(cancel);
        return
        [
            .. rows.Select(row => (row, sealer.Open<Submission>(row.Sealed).Content)).Select(found => new FoundNotification(
                found.row.Reference, found.row.CaseReference, found.row.State, found.row.Panel,
                found.Content.Child.FamilyName, found.Content.Child.Forenames, found.Content.Child.BornOn, found.Content.Death.DiedOn)),
        ];
    }

    private IQueryable<Notification> Matching(SearchFor search)
    {
        var panels = area.Panels();
        var found = db.Notifications.AsNoTracking().Where(row => panels.Contains(row.Panel));
        if (search.Reference is { Length: > 0 } reference)
        {
            found = found.Where(row => row.Reference == reference || row.CaseReference == reference);
        }

        if (search.NhsNumber.Length > 0)
        {
            var number = SearchKeys.NhsNumber(search.NhsNumber, sealer);
            found = found.Where(row => row.Match.NhsNumber == number);
        }

        if (search.FamilyName.Length > 0)
        {
            var sound = SearchKeys.FamilySound(SearchedName.Family(search.FamilyName), sealer);
            found = found.Where(row => row.Match.FamilySound == sound);
        }

        if (search.Forename.Length > 0)
        {
            var forename = SearchKeys.Forename(SearchedName.Forename(search.Forename, null), sealer);
            found = found.Where(row => row.Match.Forename == forename);
        }

        if (search.Born is { } born)
        {
            var birth = SearchKeys.Birth(born, sealer);
            found = found.Where(row => row.Match.Birth == birth);
        }

        return search.Died is { } died ? found.Where(row => row.DiedOn == died) : found;
    }
}
