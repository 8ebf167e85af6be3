namespace CdopWorkflow.Platform.Messaging;

/// <summary>
/// The embedded default: completes when every subscription of this process has committed. There is no queue in memory, so a
/// killed process has nothing to lose.
/// </summary>
public sealed class InProcessTransport(IEnumerable<ISubscription> subscriptions, EventSerializer serializer) : IOutboxTransport
{
    private readonly Delivery delivery = new(subscriptions);

    public Task SendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancel) =>
        delivery.DeliverAsync([.. batch.Select(Open).OfType<Envelope>()], cancel);

    private Envelope? Open(OutboxMessage message) =>
        serializer.Read(message.WireName, message.Body) is { } @event
            ? new Envelope(message.MessageId, message.Subject, message.Id, message.OccurredAt, @event)
            : null;
}
