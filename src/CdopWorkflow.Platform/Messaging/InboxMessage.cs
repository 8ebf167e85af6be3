using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Platform.Messaging;

public enum InboxStatus
{
    /// <summary>Handled: the effect and this row were committed together.</summary>
    Done,

    /// <summary>Handling failed, or an earlier message of its subject did: tried again in order.</summary>
    Waiting,

    /// <summary>Tried too often, or not to be read at all: waits for a person.</summary>
    Dead,

    /// <summary>Put aside by a person: kept, and nothing waits behind it any longer.</summary>
    Parked,
}

/// <summary>What one consumer did with one message. Its key makes a second delivery harmless.</summary>
public sealed class InboxMessage
{
    public Guid MessageId { get; set; }

    public required string Consumer { get; set; }

    public InboxStatus Status { get; set; }

    /// <summary>The producer's order within the subject; this and what follows are kept until it is handled.</summary>
    public long Sequence { get; set; }

    public string? Subject { get; set; }

    public string? WireName { get; set; }

    [Sealed(OrOpen = true)]
    public string? Body { get; set; }

    public DateTimeOffset OccurredAt { get; set; }

    /// <summary>W3C trace context of what published it; null when nobody followed that.</summary>
    public string? TraceParent { get; set; }

    public int Attempts { get; set; }

    /// <summary>Done: when it was handled. Waiting: when it is tried next.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The kind of failure; never its message, which could quote a person's data.</summary>
    public string? Error { get; set; }
}
