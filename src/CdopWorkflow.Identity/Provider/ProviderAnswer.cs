using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Identity.Provider;

/// <summary>One sign-in through the provider: kept so that its answer counts once, and so that both ends can be signed out.</summary>
public sealed class ProviderAnswer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256, hexadecimal, of the state that went to the provider and came back.</summary>
    public required string StateHash { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256, hexadecimal, of what the provider calls its own session; null where it does not say.</summary>
    public string? SessionHash { get; init; }

    /// <summary>The ID token, sealed: shown to the provider again when the person signs out there.</summary>
    [Sealed]
    public required byte[] SealedIdToken { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the provider said that the person signed out.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
