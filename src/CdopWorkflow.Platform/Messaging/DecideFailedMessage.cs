using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>What a person decides about a message that failed: try it once more, or put it aside for good reason.</summary>
public sealed class DecideFailedMessage(TimeProvider clock)
{
    /// <returns>False where there is nothing to try: it was handled meanwhile.</returns>
    public Task<bool> RetryAsync(ServiceDb db, string consumer, Guid messageId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(
            db, messageId, "MessageRetried", consumer,
            () => db.Inbox.Where(row => row.Consumer == consumer && row.MessageId == messageId && row.Status != InboxStatus.Done)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(r => r.Status, InboxStatus.Waiting).SetProperty(r => r.Attempts, 1).SetProperty(r => r.At, now), cancel),
            cancel);
    }

    /// <returns>False where there is nothing to put aside.</returns>
    public Task<bool> ParkAsync(ServiceDb db, string consumer, Guid messageId, ParkReason reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(
            db, messageId, "MessageParked", $"{consumer}: {reason}",
            () => db.Inbox.Where(row => row.Consumer == consumer && row.MessageId == messageId && (row.Status == InboxStatus.Waiting || row.Status == InboxStatus.Dead))
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.Status, InboxStatus.Parked).SetProperty(r => r.At, now), cancel),
            cancel);
    }

    private static async Task<bool> ChangeAsync(ServiceDb db, Guid messageId, string action, string detail, Func<Task<int>> change, CancellationToken cancel)
    {
        var changed = 0;
        await db.InTransactionAsync(
            async () =>
            {
                changed = await change();
                db.Audit(changed == 1 ? action : $"{action}Refused", messageId.ToString(), detail: detail);
            },
            cancel);
        return changed == 1;
    }
}
