using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Drafts;

/// <summary>Deletes drafts that nobody came back to, and the links of those that were sent.</summary>
public sealed class ExpireDrafts(NotificationsDb db) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Drafts.AnyAsync(draft => draft.ExpiresAt <= now, cancel))
        {
            await db.InTransactionAsync(() => db.Drafts.Where(draft => draft.ExpiresAt <= now).ExecuteDeleteAsync(cancel), cancel);
        }
    }
}
