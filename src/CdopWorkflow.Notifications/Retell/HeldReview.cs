using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Notifications.Retell;

/// <summary>What Reviews holds of a death.</summary>
/// <param name="DeathId">Of the death and of its review.</param>
/// <param name="Reference">"LAN-2025-0007".</param>
/// <param name="Panel">Code of the panel that owns it now.</param>
/// <param name="Version">Of the review.</param>
/// <param name="ReceivedAt">When its first notification came in.</param>
/// <param name="Linked">References of the further notifications.</param>
public sealed record HeldReview(Guid DeathId, string Reference, string Panel, int Version, DateTimeOffset ReceivedAt, IReadOnlyList<string> Linked);

/// <summary>One notification as Reviews holds it.</summary>
/// <param name="Reference">Of the notification; of the death for the one that opened the case.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="Content">What the notifier said.</param>
public sealed record HeldNotification(string Reference, DateTimeOffset ReceivedAt, NotificationContent Content);
