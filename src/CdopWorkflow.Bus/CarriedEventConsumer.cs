using System.Text.Json;
using CdopWorkflow.Platform.Messaging;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Bus;

/// <summary>
/// Takes a batch from a service's queue to its subscriptions. The broker forgets the batch only when they have committed it; while
/// their database does not answer the batch waits here.
/// </summary>
internal sealed class CarriedEventConsumer(Delivery delivery, EventSerializer serializer, ILogger<CarriedEventConsumer> log) : IConsumer<Batch<CarriedEvent>>
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    public async Task Consume(ConsumeContext<Batch<CarriedEvent>> context)
    {
        var envelopes = new List<Envelope>();
        foreach (var message in context.Message)
        {
            if (Open(message) is { } envelope)
            {
                envelopes.Add(envelope);
            }
            else
            {
                log.LogError("Message {MessageId} of kind {WireName} cannot be read: it was put aside", message.MessageId, message.Message.WireName);
                await message.Forward(new Uri($"queue:{BusRegistration.Unreadable}"));
            }
        }

        await DeliverAsync([.. envelopes.OrderBy(envelope => envelope.Sequence)], context.CancellationToken);
    }

    private async Task DeliverAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancel)
    {
        for (var pause = TimeSpan.FromMilliseconds(200); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await delivery.DeliverAsync(envelopes, cancel);
                return;
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                // what one event breaks is parked by its subscription: what comes through to here is a database that does not answer
                log.LogWarning(failure, "{Count} messages wait: the database did not answer", envelopes.Count);
                await Task.Delay(pause, cancel);
            }
        }
    }

    private Envelope? Open(ConsumeContext<CarriedEvent> message)
    {
        var carried = message.Message;
        try
        {
            return serializer.Read(carried.WireName, carried.Body) is { } @event && message.MessageId is { } id
                ? new Envelope(id, carried.Subject, carried.Sequence, carried.OccurredAt, @event)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
