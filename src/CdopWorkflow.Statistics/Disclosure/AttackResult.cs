namespace CdopWorkflow.Statistics.Disclosure;

/// <param name="Contradictory">No table agrees with everything printed; then there are no intervals.</param>
public sealed record AttackResult(bool Contradictory, IReadOnlyList<FeasibleInterval> Intervals);
