namespace CdopWorkflow.Identity.People;

/// <summary>A link with which a person sets a password, once. Only the hash of its token is kept.</summary>
public sealed class Invitation
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public required Guid AccountId { get; set; }

    /// <summary>SHA-256 of the token in the link, hexadecimal.</summary>
    public required string TokenHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When a password was set with it, or when a newer link or a deactivation took its place.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
