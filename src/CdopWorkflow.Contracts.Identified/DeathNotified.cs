namespace CdopWorkflow.Contracts.Identified;

/// <summary>A death was notified and opens a review. Once per death, however many notify it.</summary>
/// <param name="DeathId">Of the death, and of its review.</param>
/// <param name="Reference">What people call it: "LAN-2025-0007".</param>
/// <param name="Panel">Code of the panel that residence leads to.</param>
/// <param name="ReceivedAt">When the first notification came in.</param>
/// <param name="Notification">What the notifier said.</param>
/// <param name="ScopeNote">Why a death at the edge of the rules is reviewed; empty for a plain one.</param>
[WireName("death-notified.v1")]
public sealed record DeathNotified(
    Guid DeathId, string Reference, string Panel, DateTimeOffset ReceivedAt, NotificationContent Notification, string ScopeNote) : ICaseEvent
{
    public string Subject => $"death:{DeathId:N}";

    /// <summary>Of a death that was reviewed in an earlier system, what was decided there; null for every other.</summary>
    public ClosedReview? Closed { get; init; }
}
