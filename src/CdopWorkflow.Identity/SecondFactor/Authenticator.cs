using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Identity.SecondFactor;

/// <summary>The app on a person's phone that shows codes. An account has one at most.</summary>
public sealed class Authenticator
{
    public required Guid AccountId { get; init; }

    /// <summary>The key it shares with the program, sealed.</summary>
    [Sealed]
    public required byte[] SealedKey { get; init; }

    public required DateTimeOffset SetUpAt { get; init; }

    /// <summary>The step whose code was taken last: neither that code nor an earlier one is taken again.</summary>
    public required long UsedStep { get; set; }
}
