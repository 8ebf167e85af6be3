namespace CdopWorkflow.Platform.Messaging;

/// <summary>How events leave the outbox: within this process, or over a broker.</summary>
public interface IOutboxTransport
{
    /// <summary>Completes when every message is safe elsewhere, so that the outbox rows may go.</summary>
    /// <param name="batch">In the order of the outbox, which is the order within a subject.</param>
    /// <param name="cancel">Gives up: the rows stay and are sent again.</param>
    /// <exception cref="NotAllSentException">Some are safe: these rows may go.</exception>
    Task SendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancel);
}
