using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>Makes the keys of notifications that came in before keys were made as they are today, and of what was put right of them, so that these are found as well.</summary>
public sealed class RenewMatchKeys(NotificationsDb db, Sealer sealer) : IRound
{
    private const int MostAtOnce = 500;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (await Old(db.Notifications).AnyAsync(cancel) || await Old(db.CorrectedChildren).AnyAsync(cancel))
        {
            await db.InTransactionAsync(() => RenewAsync(cancel), cancel);
        }
    }

    private static IQueryable<TRow> Old<TRow>(IQueryable<TRow> rows)
        where TRow : class, IMatched => rows.Where(row => row.Match.Version < MatchKeys.CurrentVersion);

    private async Task RenewAsync(CancellationToken cancel)
    {
        var (notified, corrected) = (
            await Old(db.Notifications).OrderBy(row => row.Id).Take(MostAtOnce).ToListAsync(cancel),
            await Old(db.CorrectedChildren).OrderBy(row => row.DeathId).Take(MostAtOnce).ToListAsync(cancel));

        // of one whose records are being disposed of nothing can be opened any more, and nothing need be found
        notified.RemoveAll(row => row.DeathId is { } death && sealer.IsGone(death));
        corrected.RemoveAll(row => sealer.IsGone(row.DeathId));
        notified.ForEach(row => row.Match = MatchKeys.Of(sealer.Open<Submission>(row.Sealed).Content, sealer));
        corrected.ForEach(row => row.Match = MatchKeys.Of(sealer.Open<Child>(row.Sealed), row.DiedOn, sealer));
        if (notified.Count + corrected.Count > 0)
        {
            db.Audit("MatchKeysRenewed", "notifications", detail: corrected.Count == 0 ? $"{notified.Count} notifications" : $"{notified.Count} notifications, {corrected.Count} corrections");
        }
    }
}
