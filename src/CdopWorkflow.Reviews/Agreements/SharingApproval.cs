using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Agreements;

/// <summary>The chair lets requests go out although an agreement is overdue for review: why, and until when.</summary>
public sealed class SharingApproval
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AgreementId { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly Until { get; init; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public required byte[] Reason { get; init; }

    public DateTimeOffset ApprovedAt { get; init; }

    /// <summary>The chair's account.</summary>
    public required string ApprovedBy { get; init; }

    public required string ApprovedByName { get; init; }
}
