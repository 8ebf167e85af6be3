using CdopWorkflow.Contracts;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>An event on its way to a consumer.</summary>
/// <param name="MessageId">The same at every delivery of the same message.</param>
/// <param name="Subject">The unit of ordering.</param>
/// <param name="Sequence">Grows within a subject.</param>
/// <param name="OccurredAt">When the publishing service committed the fact; kept when the fact is replayed.</param>
/// <param name="Event">The fact.</param>
/// <param name="TraceParent">W3C trace context of what published it.</param>
public sealed record Envelope(Guid MessageId, string Subject, long Sequence, DateTimeOffset OccurredAt, IEvent Event, string? TraceParent = null);
