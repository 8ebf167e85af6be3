using System.Collections.Concurrent;
using CdopWorkflow.Platform.Messaging;
using MassTransit;

namespace CdopWorkflow.Bus;

/// <summary>
/// Completes when RabbitMQ has confirmed every message: in order within a subject, different subjects in flight together. It sends over a
/// connection of its own, which is thrown away when it did not confirm in time: one that was under way while its broker ended may never
/// confirm anything again, though the broker is back.
/// </summary>
internal sealed class RabbitMqTransport(SendingBus sending) : IOutboxTransport
{
    /// <summary>A publish whose connection died may never complete: after this the rows stay and are sent again.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Of a new connection, which may have every queue to declare first. Shorter than a database lets a transaction wait.</summary>
    private static readonly TimeSpan FirstLimit = TimeSpan.FromSeconds(30);

    public async Task SendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
    {
        var line = sending.Line();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(line.HasConfirmed ? Limit : FirstLimit);
        var safe = new ConcurrentQueue<OutboxMessage>();
        try
        {
            var bus = await line.Bus.WaitAsync(limit.Token);
            await Task.WhenAll(batch.GroupBy(row => row.Subject).Select(subject => SendInOrderAsync(bus, subject, safe, limit.Token))).WaitAsync(limit.Token);
            line.HasConfirmed = true;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            if (limit.IsCancellationRequested || !line.Bus.IsCompletedSuccessfully)
            {
                sending.Leave(line);
            }

            throw new NotAllSentException([.. safe], failure);
        }
    }

    private static async Task SendInOrderAsync(IBus bus, IEnumerable<OutboxMessage> subject, ConcurrentQueue<OutboxMessage> safe, CancellationToken cancel)
    {
        foreach (var row in subject)
        {
            await bus.Publish(CarriedEvent.Of(row), context => context.MessageId = row.MessageId, cancel);
            safe.Enqueue(row);
        }
    }
}
