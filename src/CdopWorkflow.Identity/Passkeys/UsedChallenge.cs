namespace CdopWorkflow.Identity.Passkeys;

/// <summary>A challenge that was answered, rightly or not: it is never taken again, not even from a copied cookie.</summary>
public sealed class UsedChallenge
{
    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When it would have run out anyway, so that this can be forgotten.</summary>
    public required DateTimeOffset Until { get; init; }
}
