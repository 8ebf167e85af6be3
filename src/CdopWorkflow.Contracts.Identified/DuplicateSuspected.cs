namespace CdopWorkflow.Contracts.Identified;

/// <summary>A notification may be about a death already known and waits for a coordinator to say.</summary>
/// <param name="NotificationReference">Of the notification that waits.</param>
/// <param name="Panel">Code of the panel whose coordinator decides.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="Candidates">References of the deaths it may be about.</param>
[WireName("duplicate-suspected.v1")]
public sealed record DuplicateSuspected(
    string NotificationReference, string Panel, DateTimeOffset ReceivedAt, IReadOnlyList<string> Candidates) : ISealedEvent
{
    public string Subject => $"notification:{NotificationReference}";
}
