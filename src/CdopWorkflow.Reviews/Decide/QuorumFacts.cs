namespace CdopWorkflow.Reviews.Decide;

/// <summary>
/// Who was there for this review, after those with a conflict of interest left: the roles that the panel's rule asks for
/// and nobody filled, how many members took part, how many the rule asks for.
/// </summary>
public sealed record QuorumFacts(IReadOnlyList<string> MissingRoles, int Present, int Required);
