using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>Whose record a service is to find: the child as the panel put it right or, where nobody did, as it was notified.</summary>
public sealed class ChildOfNotice(NotificationsDb db, Sealer sealer)
{
    public async Task<Child> ReadAsync(StopNotice notice, CancellationToken cancel) =>
        await db.CorrectedChildren.Where(row => row.DeathId == notice.DeathId).Select(row => row.Sealed).SingleOrDefaultAsync(cancel) is { } corrected
            ? sealer.Open<Child>(corrected)
            : sealer.Open<Submission>(await db.Notifications.Where(row => row.Id == notice.NotificationId).Select(row => row.Sealed).SingleAsync(cancel)).Content.Child;
}
