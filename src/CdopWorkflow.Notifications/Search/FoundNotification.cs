using CdopWorkflow.Notifications.Data;

namespace CdopWorkflow.Notifications.Search;

/// <summary>A notification that fits what was looked for. The child is named: whoever looks must know whom they found.</summary>
public sealed record FoundNotification(
    string Reference, string CaseReference, NotificationState State, string Panel, string FamilyName, string Forenames, DateOnly Born, DateOnly Died);
