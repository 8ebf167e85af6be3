using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Timeline;

/// <summary>Something that happened to a review: when, who, what, and why in that person's words.</summary>
[OfCase(nameof(ReviewId))]
public sealed class TimelineEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The account.</summary>
    public required string Who { get; init; }

    public required string WhoName { get; init; }

    /// <summary>In words that name no one: "Hold opened: Inquest".</summary>
    public required string What { get; init; }

    /// <summary>What it is about.</summary>
    public TimelineKind Kind { get; init; }

    /// <summary>Free text; sealed.</summary>
    [Sealed]
    public byte[]? Why { get; init; }
}
