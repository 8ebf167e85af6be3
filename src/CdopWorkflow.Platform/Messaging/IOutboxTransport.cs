namespace CdopWorkflow.Platform.Messaging;

/// <summary>How events leave the outbox: within this process, or over a broker.</summary>
public interface IOutboxTransport
{
    /// <summary>Completes when every message is safe elsewhere, so that the outbox rows may go.</summary>
    Task SendAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel);
}
