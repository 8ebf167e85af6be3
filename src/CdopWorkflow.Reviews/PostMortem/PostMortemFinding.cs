using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.PostMortem;

/// <summary>What was known about the post-mortem from a day on. Results come over months; none takes the place of an earlier one.</summary>
[OfCase(nameof(ReviewId))]
public sealed class PostMortemFinding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public PostMortemStatus Status { get; init; }

    /// <summary>The day it came to be known.</summary>
    public DateOnly On { get; init; }

    /// <summary>The result, or why there is none; sealed.</summary>
    [Sealed]
    public byte[]? Words { get; init; }
}
