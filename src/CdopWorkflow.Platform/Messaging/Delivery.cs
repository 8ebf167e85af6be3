using CdopWorkflow.Platform.Data;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>Hands outbox rows to subscriptions, in order within a subject; completes when every one of them has committed.</summary>
public sealed class Delivery(IEnumerable<ISubscription> subscriptions, EventSerializer serializer)
{
    private readonly ILookup<string, ISubscription> subscriptions =
        subscriptions.ToLookup(subscription => EventSerializer.WireNameOf(subscription.EventType));

    /// <summary>Whether anybody here learns such events.</summary>
    public bool Knows(string wireName) => subscriptions.Contains(wireName);

    /// <summary>What nobody here learns is passed over; what cannot be read is set aside, so that it stops no other.</summary>
    public async Task DeliverAsync(IReadOnlyList<OutboxMessage> rows, CancellationToken cancel)
    {
        var envelopes = new List<Envelope>();
        foreach (var row in rows.Where(row => Knows(row.WireName)))
        {
            if (await OpenAsync(row, cancel) is { } envelope)
            {
                envelopes.Add(envelope);
            }
        }

        foreach (var sameType in InWaves(envelopes))
        {
            foreach (var subscription in subscriptions[EventSerializer.WireNameOf(sameType[0].Event.GetType())])
            {
                await subscription.DeliverAsync(sameType, cancel);
            }
        }
    }

    private async Task<Envelope?> OpenAsync(OutboxMessage row, CancellationToken cancel)
    {
        try
        {
            return serializer.Read(row.WireName, row.Body) is { } @event
                ? new Envelope(row.MessageId, row.Subject, row.Id, row.OccurredAt, @event, row.TraceParent)
                : null;
        }
        catch (Exception unreadable) when (!DatabaseOutage.IsOne(unreadable))
        {
            foreach (var subscription in subscriptions[row.WireName])
            {
                await subscription.SetAsideAsync(row, unreadable.GetType().Name, cancel);
            }

            return null;
        }
    }

    /// <summary>
    /// Batches by type are what makes delivery fast; a subject whose events change type goes on in the next wave, which is what
    /// keeps its order.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Envelope>> InWaves(IReadOnlyList<Envelope> batch)
    {
        var latest = new Dictionary<string, (int Wave, Type Type)>();
        var waves = new SortedDictionary<int, List<Envelope>>();
        foreach (var envelope in batch)
        {
            var type = envelope.Event.GetType();
            var wave = !latest.TryGetValue(envelope.Subject, out var last) ? 0 : last.Type == type ? last.Wave : last.Wave + 1;
            latest[envelope.Subject] = (wave, type);
            if (!waves.TryGetValue(wave, out var members))
            {
                waves[wave] = members = [];
            }

            members.Add(envelope);
        }

        return waves.Values.SelectMany(wave => wave.GroupBy(envelope => envelope.Event.GetType()).Select(group => group.ToArray()));
    }
}
