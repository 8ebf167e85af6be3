using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>One factor of a decided review.</summary>
public sealed class FactorRow
{
    public Guid FactKey { get; set; }

    public required string Code { get; set; }

    public Answer Present { get; set; }

    public string Influence { get; set; } = "";

    public Answer Modifiable { get; set; }
}
