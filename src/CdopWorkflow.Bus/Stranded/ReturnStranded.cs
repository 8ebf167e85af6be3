using System.Security.Cryptography;
using System.Text.Json;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace CdopWorkflow.Bus.Stranded;

/// <summary>
/// Puts what a person wants tried again back into the queue it was meant for. The row is done with only when the broker has confirmed
/// the message: a process that dies between sends it twice, and it has its effect once.
/// </summary>
internal sealed class ReturnStranded(Sealer sealer, TimeProvider clock)
{
    /// <param name="channel">One that waits for confirmations.</param>
    /// <param name="service">Whose queues they are.</param>
    /// <param name="db">Its database.</param>
    /// <param name="queues">Where such messages lay.</param>
    /// <param name="cancel">Gives up: what was not confirmed stays.</param>
    /// <returns>How many were put back.</returns>
    public async Task<int> HandleAsync(IChannel channel, string service, ServiceDb db, IReadOnlyList<string> queues, CancellationToken cancel)
    {
        var due = await db.Inbox.AsNoTracking().Where(row => queues.Contains(row.Consumer) && row.Status == InboxStatus.Waiting)
            .OrderBy(row => row.OccurredAt).Take(50).ToListAsync(cancel);
        foreach (var row in due)
        {
            await ReturnAsync(channel, service, db, row, cancel);
        }

        return due.Count;
    }

    private async Task ReturnAsync(IChannel channel, string service, ServiceDb db, InboxMessage row, CancellationToken cancel)
    {
        if (Open(row) is not { } message)
        {
            await db.InTransactionAsync(
                () => Mine(db, row).ExecuteUpdateAsync(kept => kept.SetProperty(r => r.Status, InboxStatus.Dead).SetProperty(r => r.Error, "CannotBeOpened"), cancel), cancel);
            return;
        }

        await db.InTransactionAsync(
            async () =>
            {
                // the guarded update claims the row: another copy of the role waits for this transaction, and then finds nothing
                var now = clock.GetUtcNow();
                var claimed = await Mine(db, row).ExecuteUpdateAsync(
                    kept => kept.SetProperty(r => r.Status, InboxStatus.Done).SetProperty(r => r.Body, (string?)null).SetProperty(r => r.At, now), cancel);
                if (claimed == 1)
                {
                    // by the exchange of the queue's own name, which MassTransit binds to it: a role's login may publish to no other
                    await channel.BasicPublishAsync(message.ReturnsTo(service), "", mandatory: true, message.Properties(), message.Body, cancel);
                }
            },
            cancel);
    }

    private static IQueryable<InboxMessage> Mine(ServiceDb db, InboxMessage row) =>
        db.Inbox.Where(kept => kept.Consumer == row.Consumer && kept.MessageId == row.MessageId && kept.Status == InboxStatus.Waiting);

    /// <returns>Null where it was sealed with a key that is here no longer.</returns>
    private StrandedMessage? Open(InboxMessage row)
    {
        try
        {
            return StrandedMessage.FromJson(sealer.OpenText(row.Body!));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
