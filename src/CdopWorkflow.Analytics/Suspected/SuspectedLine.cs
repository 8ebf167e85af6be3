using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>One factor that one rapid response looked for.</summary>
public sealed record SuspectedLine(Guid FactKey, string Month, AgeBand AgeBand, string Code, Answer Suspected);
