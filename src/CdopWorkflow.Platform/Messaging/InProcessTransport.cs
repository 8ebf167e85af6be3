namespace CdopWorkflow.Platform.Messaging;

/// <summary>
/// The embedded default: completes when every subscription of this process has committed. There is no queue in memory, so a
/// killed process has nothing to lose.
/// </summary>
public sealed class InProcessTransport(IEnumerable<ISubscription> subscriptions, EventSerializer serializer) : IOutboxTransport
{
    private readonly Delivery delivery = new(subscriptions, serializer);

    public Task SendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancel) => delivery.DeliverAsync(batch, cancel);
}
