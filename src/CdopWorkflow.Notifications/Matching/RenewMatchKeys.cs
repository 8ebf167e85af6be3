using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>Makes the keys of notifications that came in before keys were made as they are today, so that these are found as well.</summary>
public sealed class RenewMatchKeys(NotificationsDb db, Sealer sealer) : IRound
{
    private const int MostAtOnce = 500;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Notifications.AnyAsync(row => row.Match.Version < MatchKeys.CurrentVersion, cancel))
        {
            await db.InTransactionAsync(() => RenewAsync(cancel), cancel);
        }
    }

    private async Task RenewAsync(CancellationToken cancel)
    {
        var old = await db.Notifications.Where(row => row.Match.Version < MatchKeys.CurrentVersion).OrderBy(row => row.Id).Take(MostAtOnce).ToListAsync(cancel);

        // of one whose records are being disposed of nothing can be opened any more, and nothing need be found
        var renewed = old.Where(row => row.DeathId is not { } death || !sealer.IsGone(death)).ToList();
        foreach (var notification in renewed)
        {
            notification.Match = MatchKeys.Of(sealer.Open<Submission>(notification.Sealed).Content, sealer);
        }

        if (renewed.Count > 0)
        {
            db.Audit("MatchKeysRenewed", "notifications", detail: $"{renewed.Count} notifications");
        }
    }
}
