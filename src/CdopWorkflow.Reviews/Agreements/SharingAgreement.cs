using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Agreements;

/// <summary>What a panel and an agency agreed about sharing information, and when they look at it again. A renewed one is a new row.</summary>
public sealed class SharingAgreement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Panel { get; init; }

    public required string Agency { get; init; }

    public DateOnly SignedOn { get; init; }

    /// <summary>The last day on which it holds without having been reviewed.</summary>
    public DateOnly ReviewOn { get; init; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public byte[]? Note { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public List<SharingApproval> Approvals { get; } = [];
}
