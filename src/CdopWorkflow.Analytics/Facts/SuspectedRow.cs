using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>One factor that a rapid response looked for.</summary>
public sealed class SuspectedRow
{
    public Guid FactKey { get; set; }

    public required string Code { get; set; }

    public Answer Suspected { get; set; }
}
