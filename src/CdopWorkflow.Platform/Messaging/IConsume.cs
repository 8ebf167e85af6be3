using CdopWorkflow.Contracts;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>
/// What a service does when it learns a fact. Runs inside the transaction that also writes the inbox row: change the service's
/// DbContext and return; Platform saves. Must be right when run twice and in any order of subjects.
/// </summary>
public interface IConsume<in TEvent>
    where TEvent : IEvent
{
    Task ConsumeAsync(TEvent @event, Envelope envelope, CancellationToken cancel);
}
