namespace CdopWorkflow.Contracts.Identified;

/// <summary>A coordinator has said whether a notification is about a death already known; nothing waits any more.</summary>
[WireName("duplicate-decided.v1")]
public sealed record DuplicateDecided(string NotificationReference) : ISealedEvent
{
    public string Subject => $"notification:{NotificationReference}";
}
