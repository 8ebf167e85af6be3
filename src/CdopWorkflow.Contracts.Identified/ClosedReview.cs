using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts.Identified;

/// <summary>What an earlier system had recorded of a review that was closed there, in our codes.</summary>
public sealed record ClosedReview
{
    /// <summary>What the coordinator calls the system.</summary>
    public required string System { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required DateOnly ClosedOn { get; init; }

    /// <summary>Every category that applies; the uppermost is the category of the death.</summary>
    public required IReadOnlyList<DeathCategory> Categories { get; init; }

    public required ModifiableOutcome Outcome { get; init; }

    /// <summary>Those that were present; null where the earlier system did not say: then none is known to be absent either.</summary>
    public IReadOnlyList<ReviewedFactor>? Factors { get; init; }

    /// <summary>Code of the scale of influence that the factors are scored on.</summary>
    public required string Scale { get; init; }

    public string Learning { get; init; } = "";

    public string Recommendations { get; init; } = "";

    /// <summary>1 most deprived to 10; null when not known.</summary>
    public int? DeprivationDecile { get; init; }
}
