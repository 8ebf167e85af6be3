using CdopWorkflow.Notifications.Data;

namespace CdopWorkflow.Notifications.ReadNotification;

/// <summary>What a coordinator once decided about a possible duplicate, with the note opened.</summary>
public sealed record PastDecision(DuplicateChoice Choice, string CaseReference, string By, DateTimeOffset At, string Note);
