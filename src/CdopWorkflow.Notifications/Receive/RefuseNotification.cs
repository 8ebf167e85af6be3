using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>Keeps that a notification was refused and why: the reason, or which fields; never what stood in them.</summary>
public sealed class RefuseNotification(NotificationsDb db)
{
    public Task HandleAsync(FormReading reading, NotificationDoor door, CancellationToken cancel) => HandleAsync(
        reading switch
        {
            FormReading.OutOfScope outside => outside.Reason.ToString(),
            FormReading.Faulty faulty => string.Join(' ', faulty.Errors.Select(error => error.Field).Distinct().Take(20)),
            _ => throw new ArgumentException("What is readable is not refused.", nameof(reading)),
        },
        door,
        cancel);

    /// <param name="why">A code that explains it.</param>
    /// <param name="door">The way it came in.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task HandleAsync(string why, NotificationDoor door, CancellationToken cancel)
    {
        db.Audit("NotificationRefused", door.ToString(), detail: why);
        await db.SaveChangesAsync(cancel);
    }
}
