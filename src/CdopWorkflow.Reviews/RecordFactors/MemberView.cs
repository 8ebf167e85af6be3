using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>How one member sees a factor: an influence of nothing means that it should not be recorded.</summary>
public sealed record MemberView(string By, string Influence, Answer Modifiable, string Why);
