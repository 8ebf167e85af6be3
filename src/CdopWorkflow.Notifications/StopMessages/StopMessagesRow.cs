namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>What one service was told of one case, or why it does not know yet.</summary>
public sealed record StopMessagesRow(
    string CaseReference, string Service, DateTimeOffset QueuedAt, DateTimeOffset? TakenAt, DateTimeOffset? EscalatedAt, string Outcome, DateTimeOffset? ReplacedAt, bool IsCorrection, bool IsSetUp);
