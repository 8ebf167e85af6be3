using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Holds;

/// <summary>Another process that keeps a review waiting at named gates. A review may have several at once.</summary>
[OfCase(nameof(ReviewId))]
public sealed class Hold
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public HoldKind Kind { get; init; }

    public DateOnly OpenedOn { get; init; }

    /// <summary>Asked for again when it has passed.</summary>
    public DateOnly? ExpectedOn { get; set; }

    public DateOnly? LiftedOn { get; set; }

    public bool BlocksReviewMeeting { get; init; }

    public bool BlocksPanel { get; init; }

    /// <summary>The day the national panel was given notice of a serious incident, which a Serious Case Review begins with.</summary>
    public DateOnly? NoticeGivenOn { get; set; }

    /// <summary>The day on which the safeguarding partners finished their rapid review of the incident.</summary>
    public DateOnly? RapidReviewOn { get; set; }

    /// <summary>The other process's own reference; sealed.</summary>
    [Sealed]
    public byte[]? OutsideReference { get; init; }

    /// <summary>What else is known of the other process; sealed.</summary>
    [Sealed]
    public byte[]? Words { get; init; }

    /// <summary>How the other process ended; sealed.</summary>
    [Sealed]
    public byte[]? Conclusion { get; set; }

    public bool IsOpen => LiftedOn is null;

    public IEnumerable<HoldGate> Gates => Enum.GetValues<HoldGate>().Where(Blocks);

    public bool Blocks(HoldGate gate) => gate switch
    {
        HoldGate.ReviewMeeting => BlocksReviewMeeting,
        HoldGate.Panel => BlocksPanel,
    };

    /// <summary>Its end was expected before today, and it has not ended.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && ExpectedOn < today;
}
