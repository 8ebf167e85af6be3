using CdopWorkflow.Notifications.Data;

namespace CdopWorkflow.Notifications.NotificationInbox;

/// <summary>A line of the inbox. Nothing sealed is opened for it, so that only who opens a notification reads it.</summary>
public sealed record InboxRow(
    string Reference, DateTimeOffset ReceivedAt, NotificationDoor Door, DateOnly DiedOn, string Panel, NotificationState State, string CaseReference, string TakenOnBy, string SeenBy, DateTimeOffset? SeenAt)
{
    public static IQueryable<InboxRow> Of(IQueryable<Notification> notifications) => notifications.Select(row => new InboxRow(
        row.Reference, row.ReceivedAt, row.Door, row.DiedOn, row.Panel, row.State, row.CaseReference, row.TakenOnBy, row.SeenBy, row.SeenAt));
}
