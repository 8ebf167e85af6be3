namespace CdopWorkflow.Platform.Messaging;

/// <summary>Some of a batch are safe elsewhere and some are not: the first may leave the outbox, the others are sent again.</summary>
public sealed class NotAllSentException(IReadOnlyList<OutboxMessage> safe, Exception reason) : Exception("Not every event could be sent.", reason)
{
    public IReadOnlyList<OutboxMessage> Safe { get; } = safe;
}
