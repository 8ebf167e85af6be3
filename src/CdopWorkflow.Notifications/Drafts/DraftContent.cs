using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.Drafts;

/// <summary>What a draft holds: the answers so far, and the furthest page that was reached.</summary>
public sealed record DraftContent(NotificationForm Form, string Reached);
