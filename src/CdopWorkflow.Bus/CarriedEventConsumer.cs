using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.Telemetry;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Bus;

/// <summary>
/// Takes a batch from a service's queue to its subscriptions. The broker forgets the batch only when they have committed it; while
/// their database does not answer the batch waits here.
/// </summary>
internal sealed class CarriedEventConsumer(string service, Delivery delivery, Uri unreadable, ILogger<CarriedEventConsumer> log) : IConsumer<Batch<CarriedEvent>>
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    public async Task Consume(ConsumeContext<Batch<CarriedEvent>> context)
    {
        var rows = new List<OutboxMessage>();
        foreach (var message in context.Message)
        {
            if (message.SentTime is { } sent)
            {
                Figures.Taken(service, DateTime.UtcNow - sent);
            }

            if (message.MessageId is { } id && delivery.Knows(message.Message.WireName))
            {
                rows.Add(message.Message.ToRow(id));
            }
            else
            {
                log.LogError("Message {MessageId} of kind {WireName} is not for this role: it was put aside", message.MessageId, message.Message.WireName);
                await message.Forward(unreadable);
            }
        }

        await DeliverAsync([.. rows.OrderBy(row => row.Id)], context.CancellationToken);
    }

    private async Task DeliverAsync(IReadOnlyList<OutboxMessage> rows, CancellationToken cancel)
    {
        for (var pause = TimeSpan.FromMilliseconds(200); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await delivery.DeliverAsync(rows, cancel);
                return;
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                // what one event breaks is parked by its subscription: what comes through to here is a database that does not answer
                log.LogWarning(failure, "{Count} messages wait: the database did not answer", rows.Count);
                await Task.Delay(pause, cancel);
            }
        }
    }
}
