namespace CdopWorkflow.Reviews.Retention;

/// <summary>A case whose records have been kept as long as they must be, or will have been within a year.</summary>
public sealed record DueCase(string Reference, string Panel, DateOnly DueOn, bool OnLegalHold, DisposalProposal? Proposal);
