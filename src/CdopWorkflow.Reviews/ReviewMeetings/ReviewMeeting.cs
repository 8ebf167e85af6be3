using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.ReviewMeetings;

/// <summary>A meeting of the professionals who knew the child.</summary>
[OfCase(nameof(ReviewId))]
public sealed class ReviewMeeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public ReviewMeetingKind Kind { get; set; }

    public DateOnly? ScheduledFor { get; set; }

    public DateOnly? HeldOn { get; set; }

    /// <summary>Who attended, in words; sealed.</summary>
    [Sealed]
    public byte[]? Attendees { get; set; }

    /// <summary>What was said; sealed.</summary>
    [Sealed]
    public byte[]? Notes { get; set; }
}
