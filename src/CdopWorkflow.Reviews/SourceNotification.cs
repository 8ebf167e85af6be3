using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews;

/// <summary>What one notifier said about the death. Several may have notified it; each one's words are kept as they came.</summary>
[OfCase(nameof(ReviewId))]
public sealed class SourceNotification
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>Of the notification; the first one's is the review's own.</summary>
    public required string Reference { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>A sealed NotificationContent.</summary>
    [Sealed]
    public required byte[] Content { get; init; }
}
