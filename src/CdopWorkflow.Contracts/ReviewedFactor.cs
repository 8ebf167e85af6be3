using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>One factor of a decided review.</summary>
/// <param name="Code">From the catalogue, for example OVERCROWDING.</param>
/// <param name="Present">Yes, or NotKnown where no agency could say. Never No by default.</param>
/// <param name="Influence">Level on the scale the fact names: "2", "1*".</param>
/// <param name="Modifiable">Whether the panel judged it modifiable.</param>
public sealed record ReviewedFactor(string Code, Answer Present, string Influence, Answer Modifiable);
