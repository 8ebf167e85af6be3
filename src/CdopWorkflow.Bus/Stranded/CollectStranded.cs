using System.Threading.Channels;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace CdopWorkflow.Bus.Stranded;

/// <summary>
/// Takes what a service could not read out of the broker's queues into the service's own database, sealed, where it waits for a person.
/// The broker forgets a message only when it is committed there; a second delivery finds its row.
/// </summary>
internal sealed class CollectStranded(Sealer sealer, TimeProvider clock)
{
    private const ushort AtOnce = 20;

    /// <summary>Another copy of the role may be taking them: then nothing comes, and this one need not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Empties one queue of as many messages as it holds now.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> HandleAsync(IChannel channel, string queue, long messages, ServiceDb db, CancellationToken cancel)
    {
        var arrived = Channel.CreateUnbounded<(ulong Tag, StrandedMessage Message)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivered) =>
            await arrived.Writer.WriteAsync((delivered.DeliveryTag, StrandedMessage.Of(queue, delivered.BasicProperties, delivered.Body)), cancel);
        await channel.BasicQosAsync(0, AtOnce, global: false, cancel);
        var tag = await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancel);
        var taken = 0;
        try
        {
            while (taken < messages)
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                patience.CancelAfter(Patience);
                var (delivery, message) = await arrived.Reader.ReadAsync(patience.Token);
                await KeepAsync(db, message, cancel);
                await channel.BasicAckAsync(delivery, multiple: false, cancel);
                taken++;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // another copy of the role has taken the rest
        }

        await channel.BasicCancelAsync(tag, cancellationToken: cancel);
        return taken;
    }

    private async Task KeepAsync(ServiceDb db, StrandedMessage message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var body = sealer.SealText(message.ToJson());
        await db.InTransactionAsync(
            async () =>
            {
                if (await db.Inbox.FindAsync([message.Queue, message.Key], cancel) is not { } row)
                {
                    row = new InboxMessage { Consumer = message.Queue, MessageId = message.Key, OccurredAt = message.FailedAt ?? now, WireName = message.Kind() };
                    db.Inbox.Add(row);
                }
                else if (row.Status != InboxStatus.Done)
                {
                    // the broker gave it before, and died before it heard that it is kept
                    return;
                }

                (row.Status, row.Attempts, row.At, row.Error, row.Body) = (InboxStatus.Dead, row.Attempts + 1, now, message.Failure, body);
            },
            cancel);
        db.ChangeTracker.Clear();
    }
}
