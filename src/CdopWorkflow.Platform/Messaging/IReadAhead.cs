using CdopWorkflow.Contracts;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>A consumer that looks up what a whole batch needs at once, before the events are consumed one by one: one question to the database instead of one each.</summary>
public interface IReadAhead<in TEvent>
    where TEvent : class, IEvent
{
    /// <param name="events">Those that are about to be consumed; none of them need be.</param>
    /// <param name="cancel">Ends it.</param>
    Task ReadAheadAsync(IReadOnlyList<TEvent> events, CancellationToken cancel);
}
