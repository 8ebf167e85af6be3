using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Data;

/// <summary>What a coordinator said about a notification that may be about a death already known. Kept for good, also when taken back.</summary>
[OfCase(nameof(NotificationId), Through = typeof(Notification))]
public sealed class DuplicateDecision
{
    public long Id { get; set; }

    public required Guid NotificationId { get; init; }

    public required DuplicateChoice Choice { get; init; }

    /// <summary>The case it was linked to or taken from, that another panel holds, or of the other twin; empty for the others.</summary>
    public required string CaseReference { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The sealed note; free text about a case.</summary>
    [Sealed]
    public required byte[] SealedNote { get; init; }
}
