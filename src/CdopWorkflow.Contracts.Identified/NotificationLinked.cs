namespace CdopWorkflow.Contracts.Identified;

/// <summary>A person decided that a further notification is about a death already known.</summary>
/// <param name="DeathId">Of the death it was linked to.</param>
/// <param name="NotificationReference">Of the further notification.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="Notification">What this notifier said.</param>
[WireName("notification-linked.v1")]
public sealed record NotificationLinked(
    Guid DeathId, string NotificationReference, DateTimeOffset ReceivedAt, NotificationContent Notification) : ICaseEvent
{
    public string Subject => $"death:{DeathId:N}";
}
