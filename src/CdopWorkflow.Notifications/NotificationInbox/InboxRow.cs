using CdopWorkflow.Notifications.Data;

namespace CdopWorkflow.Notifications.NotificationInbox;

/// <summary>A line of the inbox. Nothing sealed is opened for it, so that only who opens a notification reads it.</summary>
public sealed record InboxRow(string Reference, DateTimeOffset ReceivedAt, NotificationDoor Door, DateOnly DiedOn, string Panel, NotificationState State, string CaseReference);
