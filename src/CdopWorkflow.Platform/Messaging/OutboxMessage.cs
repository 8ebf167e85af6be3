using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>An event that is committed with the change it tells of and kept until every consumer has committed too.</summary>
public sealed class OutboxMessage
{
    /// <summary>Order within one subject.</summary>
    public long Id { get; set; }

    public Guid MessageId { get; set; }

    /// <summary>The unit of ordering.</summary>
    public required string Subject { get; set; }

    /// <summary>Stable hash of the subject: what a dispatcher locks.</summary>
    public int Lane { get; set; }

    public required string WireName { get; set; }

    /// <summary>JSON, or for a sealed event its encrypted form in base 64.</summary>
    [Sealed(OrOpen = true)]
    public required string Body { get; set; }

    public DateTimeOffset OccurredAt { get; set; }

    /// <summary>W3C trace context of what published it; null when nobody followed that.</summary>
    public string? TraceParent { get; set; }
}
