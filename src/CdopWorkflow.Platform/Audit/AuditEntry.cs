namespace CdopWorkflow.Platform.Audit;

/// <summary>Who did what, when, to which subject, and why. Each entry carries the hash of itself and its predecessor.</summary>
public sealed class AuditEntry
{
    /// <summary>Position in the chain of its service: 1, 2, 3, with no gap.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Who { get; set; }

    public required string WhoName { get; set; }

    public required string Action { get; set; }

    public required string Subject { get; set; }

    public required string Area { get; set; }

    public required string Detail { get; set; }

    /// <summary>SHA-256 in hexadecimal over the predecessor's hash and the fields above.</summary>
    public string Hash { get; set; } = "";
}
