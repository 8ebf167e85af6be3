using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>
/// What a sender was answered under a key. It is looked up where a notification cannot be taken in as it stands today: the form may
/// have become stricter since it came in, and a repetition gets the first answer all the same.
/// </summary>
public sealed class EarlierReceipts(NotificationsDb db, Sealer sealer)
{
    /// <returns>Null where the key was not used yet.</returns>
    public async Task<Receipt?> FindAsync(NotificationDoor door, string sentBy, string key, string body, CancellationToken cancel)
    {
        var sent = SentUnder.Of(door, sentBy, key, body, sealer);
        return await db.UsedKeys.AsNoTracking().SingleOrDefaultAsync(used => used.Key == sent.Key, cancel) is { } before ? sent.Repeat(before) : null;
    }
}
