namespace CdopWorkflow.Platform.Audit;

/// <summary>Where a chain ended on a day, kept apart from its database: a chain that was written anew does not lead through it.</summary>
/// <param name="At">When it was written down.</param>
/// <param name="Sequence">Of the last entry.</param>
/// <param name="Hash">Of the last entry.</param>
/// <param name="Restored">Whether a backup was put back then: what had been anchored beyond is no longer there, and that is no fault.</param>
public sealed record AuditAnchor(DateTimeOffset At, long Sequence, string Hash, bool Restored = false);
