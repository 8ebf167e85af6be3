using System.Collections.Concurrent;
using CdopWorkflow.Platform.Messaging;
using MassTransit;

namespace CdopWorkflow.Bus;

/// <summary>Completes when RabbitMQ has confirmed every message: in order within a subject, different subjects in flight together.</summary>
public sealed class RabbitMqTransport(IBus bus) : IOutboxTransport
{
    /// <summary>A publish whose connection died may never complete: after this the rows stay and are sent again.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task SendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        var safe = new ConcurrentQueue<OutboxMessage>();
        try
        {
            await Task.WhenAll(batch.GroupBy(row => row.Subject).Select(subject => SendInOrderAsync(subject, safe, limit.Token))).WaitAsync(limit.Token);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            throw new NotAllSentException([.. safe], failure);
        }
    }

    private async Task SendInOrderAsync(IEnumerable<OutboxMessage> subject, ConcurrentQueue<OutboxMessage> safe, CancellationToken cancel)
    {
        foreach (var row in subject)
        {
            await bus.Publish(CarriedEvent.Of(row), context => context.MessageId = row.MessageId, cancel);
            safe.Enqueue(row);
        }
    }
}
