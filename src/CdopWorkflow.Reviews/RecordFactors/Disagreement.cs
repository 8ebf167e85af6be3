namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>Two members see a factor differently. Both views are kept for good; the chair's decision stands beside them.</summary>
/// <param name="Id">Of the disagreement.</param>
/// <param name="Code">Of the factor.</param>
/// <param name="Recorded">The panel's record at the time, and who had saved it.</param>
/// <param name="Other">The member who sees it differently.</param>
/// <param name="Settled">The chair's decision; null while it is open.</param>
public sealed record Disagreement(Guid Id, string Code, MemberView Recorded, MemberView Other, MemberView? Settled);
