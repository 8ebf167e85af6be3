using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>All that a decision is judged by, as the panel recorded it. Nothing here identifies a child.</summary>
public sealed record DecisionFacts
{
    public required InfluenceScale Scale { get; init; }

    public required FactorCatalogue Catalogue { get; init; }

    public required QuorumFacts Quorum { get; init; }

    public ModifiableOutcome? Outcome { get; init; }

    /// <summary>Why the information is inadequate; asked with that outcome only.</summary>
    public string? InadequateReason { get; init; }

    public IReadOnlyList<RecordedFactor> Factors { get; init; } = [];

    public IReadOnlyDictionary<Domain, DomainAnswer> Domains { get; init; } = new Dictionary<Domain, DomainAnswer>();

    /// <summary>Whether every question of the maternal section has an answer, "not known" included.</summary>
    public bool MaternalSectionAnswered { get; init; }

    public Answer InterpreterNeedMet { get; init; }

    public IReadOnlyList<string> LearningPoints { get; init; } = [];

    public DeathCategory? Category { get; init; }
}
