using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>Queues a notice for every service that is told of a panel's deaths, in the transaction that gives the panel the case. The caller saves.</summary>
public sealed class QueueStopNotices(NotificationsDb db, IOptions<NotificationsOptions> options, Sealer sealer, TimeProvider clock)
{
    /// <summary>Files may tell of deaths of years ago: whoever has not stopped since will not because of us.</summary>
    private const int OldestDays = 365;

    /// <param name="death">A new case.</param>
    /// <param name="notification">The one that opened it.</param>
    /// <param name="submission">What it says.</param>
    public void For(Death death, Notification notification, Submission submission) => Queue(death, notification, submission, []);

    /// <summary>The services of the panel that has the case now may write to the family as well. Who was told already is not told twice.</summary>
    /// <param name="death">Moved to its panel of today.</param>
    /// <param name="notification">The one that opened it.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ForMovedAsync(Death death, Notification notification, CancellationToken cancel)
    {
        if (!sealer.IsGone(death.Id))
        {
            var told = await db.StopNotices.Where(notice => notice.DeathId == death.Id).Select(notice => notice.Service).ToListAsync(cancel);
            Queue(death, notification, sealer.Open<Submission>(notification.Sealed), told);
        }
    }

    private void Queue(Death death, Notification notification, Submission submission, IReadOnlyCollection<string> told)
    {
        var now = clock.GetUtcNow();
        if (submission.Closed is not null || notification.DiedOn.AddDays(OldestDays) < UkTime.DateOf(now))
        {
            return;
        }

        foreach (var service in options.Value.StopMessages.Where(service => service.Covers(death.Panel) && !told.Contains(service.Name)))
        {
            db.StopNotices.Add(new StopNotice { DeathId = death.Id, NotificationId = notification.Id, Service = service.Name, QueuedAt = now, NextTryAt = now });
        }
    }
}
