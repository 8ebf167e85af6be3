namespace CdopWorkflow.Platform.Audit;

/// <summary>Where a chain ended on a day, kept apart from its database: a chain that was written anew does not lead through it.</summary>
public sealed record AuditAnchor(DateTimeOffset At, long Sequence, string Hash);
