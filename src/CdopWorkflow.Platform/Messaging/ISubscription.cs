
namespace CdopWorkflow.Platform.Messaging;

/// <summary>One event type, handled by one service. Implemented once per consumer by <see cref="Subscription{TDb,TEvent,TConsumer}"/>.</summary>
public interface ISubscription
{
    Type EventType { get; }

    /// <summary>By which the inbox knows who handled a message.</summary>
    string Consumer { get; }

    /// <summary>The DbContext of the service that learns the event.</summary>
    Type Database { get; }

    /// <summary>Returns only when every message of the batch is committed here: handled, or parked for a later try.</summary>
    Task DeliverAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel);

    /// <summary>Keeps a message that cannot be read for a person to look at; what follows it in its subject waits behind it.</summary>
    Task SetAsideAsync(OutboxMessage unreadable, string error, CancellationToken cancel);

    /// <summary>
    /// Gives facts that are told once more, in one transaction and without remembering their messages: a consumer tells by the version
    /// what it knows already. A failure is the caller's, who begins again.
    /// </summary>
    Task ReplayAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel);

    /// <summary>Tries the parked messages that are due, in order within their subject.</summary>
    /// <returns>How many were due.</returns>
    Task<int> RedeliverAsync(CancellationToken cancel);
}
