using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Calendar;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>Queues a notice for every service that is told of this panel's deaths, in the transaction that opens the case.</summary>
public sealed class QueueStopNotices(NotificationsDb db, IOptions<NotificationsOptions> options, TimeProvider clock)
{
    /// <summary>Files may tell of deaths of years ago: whoever has not stopped since will not because of us.</summary>
    private const int OldestDays = 365;

    public void For(Death death, Notification notification)
    {
        var now = clock.GetUtcNow();
        if (notification.DiedOn.AddDays(OldestDays) < UkTime.DateOf(now))
        {
            return;
        }

        foreach (var service in options.Value.StopMessages.Where(service => service.Covers(death.Panel)))
        {
            db.StopNotices.Add(new StopNotice { DeathId = death.Id, NotificationId = notification.Id, Service = service.Name, QueuedAt = now, NextTryAt = now });
        }
    }
}
