using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.StopMessages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.MovePanel;

/// <summary>Gives a death and every notification of it to the panel that owns its review, and has that panel's services told. The caller saves.</summary>
public sealed class MoveDeath(NotificationsDb db, QueueStopNotices stop)
{
    /// <param name="death">Tracked.</param>
    /// <param name="panel">Code of the panel that owns the review.</param>
    /// <param name="version">Of the review: older news changes nothing from now on.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ToAsync(Death death, string panel, int version, CancellationToken cancel)
    {
        var from = death.Panel;
        (death.Panel, death.PanelVersion) = (panel, version);
        var notifications = await db.Notifications.Where(row => row.DeathId == death.Id).ToListAsync(cancel);
        foreach (var notification in notifications)
        {
            notification.Panel = panel;
            notification.Version++;
        }

        if (notifications.Find(row => row.State == NotificationState.Accepted) is { } opened)
        {
            await stop.ForMovedAsync(death, opened, cancel);
        }

        db.Audit("CaseMoved", death.Reference, death.Panel, $"from {from} to {death.Panel}");
    }
}
