namespace CdopWorkflow.Platform.Messaging;

/// <summary>Hands events to subscriptions, in order within a subject; completes when every one of them has committed.</summary>
public sealed class Delivery(IEnumerable<ISubscription> subscriptions)
{
    private readonly ILookup<Type, ISubscription> subscriptions = subscriptions.ToLookup(subscription => subscription.EventType);

    public async Task DeliverAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel)
    {
        foreach (var sameType in InWaves(batch))
        {
            foreach (var subscription in subscriptions[sameType[0].Event.GetType()])
            {
                await subscription.DeliverAsync(sameType, cancel);
            }
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
