namespace CdopWorkflow.Contracts.Identified;

/// <summary>A link was taken back: the notification was about another child.</summary>
[WireName("notification-unlinked.v1")]
public sealed record NotificationUnlinked(Guid DeathId, string NotificationReference) : ICaseEvent
{
    public string Subject => $"death:{DeathId:N}";
}
