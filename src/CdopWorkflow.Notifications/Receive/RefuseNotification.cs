using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>Keeps that a notification was refused and why: the reason, or which fields; never what stood in them.</summary>
public sealed class RefuseNotification(NotificationsDb db)
{
    public async Task HandleAsync(FormReading reading, NotificationDoor door, CancellationToken cancel)
    {
        var why = reading switch
        {
            FormReading.OutOfScope outside => outside.Reason.ToString(),
            FormReading.Faulty faulty => string.Join(' ', faulty.Errors.Select(error => error.Field).Distinct().Take(20)),
            _ => throw new ArgumentException("What is readable is not refused.", nameof(reading)),
        };
        db.Audit("NotificationRefused", door.ToString(), detail: why);
        await db.SaveChangesAsync(cancel);
    }
}
