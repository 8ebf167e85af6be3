namespace CdopWorkflow.Notifications.Data;

/// <summary>The way a notification came in.</summary>
public enum NotificationDoor
{
    Form,
    Api,
    Import,
}
