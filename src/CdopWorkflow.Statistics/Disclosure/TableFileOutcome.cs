namespace CdopWorkflow.Statistics.Disclosure;

/// <param name="Table">The protected table; null when the file could not be read.</param>
/// <param name="Refusal">Why nothing was written, for the person at the prompt; null when the file was written.</param>
public sealed record TableFileOutcome(ProtectedTable? Table, string? Refusal);
