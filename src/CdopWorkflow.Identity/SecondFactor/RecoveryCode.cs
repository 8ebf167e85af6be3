namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>A code on paper that takes the app's place once. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
