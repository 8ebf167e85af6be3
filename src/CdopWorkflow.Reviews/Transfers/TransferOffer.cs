using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Transfers;

/// <summary>
/// One panel offers a review to another. Until the other has accepted the first one owns the review; afterwards this row, without
/// content, is all the first one keeps.
/// </summary>
[OfCase(nameof(ReviewId))]
public sealed class TransferOffer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public required string Reference { get; init; }

    public required string FromPanel { get; init; }

    /// <summary>Code of the receiving panel; empty for a body outside this system.</summary>
    public required string ToPanel { get; init; }

    public DateTimeOffset OfferedAt { get; init; }

    public TransferOutcome Outcome { get; set; } = TransferOutcome.Offered;

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Why, in the offering coordinator's words; sealed, and forgotten once the review has gone.</summary>
    [Sealed]
    public byte[]? Reason { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>When the chair of the receiving panel was told that nobody has answered.</summary>
    public DateTimeOffset? ChairToldAt { get; set; }
}
