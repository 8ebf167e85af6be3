using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>One factor that a rapid response looked for.</summary>
/// <param name="Code">From the catalogue, for example CO_SLEEPING_BED.</param>
/// <param name="Suspected">Yes, No, or NotKnown where it could not be said. Never No by default.</param>
public sealed record FactorSuspected(string Code, Answer Suspected);
