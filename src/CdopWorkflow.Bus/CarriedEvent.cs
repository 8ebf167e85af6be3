using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Bus;

/// <summary>
/// An outbox row on the wire. The body stays as the outbox holds it, so that what is sealed is sealed in every queue, and a role
/// can forward what it cannot read. The message's id is the row's.
/// </summary>
/// <param name="WireName">"death-reviewed.v1".</param>
/// <param name="Body">JSON, or for a sealed event its encrypted form in base 64.</param>
/// <param name="Subject">The unit of ordering.</param>
/// <param name="Sequence">Grows within a subject.</param>
/// <param name="OccurredAt">When the publishing service committed the fact.</param>
/// <param name="TraceParent">W3C trace context of what published it.</param>
public sealed record CarriedEvent(string WireName, string Body, string Subject, long Sequence, DateTimeOffset OccurredAt, string? TraceParent = null)
{
    /// <summary>Queues are bound by this: what kind of event, and the lane that keeps its subject in order.</summary>
    public string RoutingKey => $"{WireName}.{OutboxLane.Of(Subject)}";

    /// <summary>The row again, as the service that learns it sees it.</summary>
    public OutboxMessage ToRow(Guid messageId) => new()
    {
        Id = Sequence,
        MessageId = messageId,
        Subject = Subject,
        Lane = OutboxLane.Of(Subject),
        WireName = WireName,
        Body = Body,
        OccurredAt = OccurredAt,
        TraceParent = TraceParent,
    };

    public static CarriedEvent Of(OutboxMessage row) => new(row.WireName, row.Body, row.Subject, row.Id, row.OccurredAt, row.TraceParent);
}
