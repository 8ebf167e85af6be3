using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>A factor as the panel recorded it: present, or not known to any agency; a factor that is absent is not recorded.</summary>
public sealed record FactorRecord(string Code, Answer Present, string Influence, Answer Modifiable);
