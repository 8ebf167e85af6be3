using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.MovePanel;

/// <summary>The review of a death went to another panel: the death and every notification of it are that panel's to read from now on.</summary>
public sealed class MoveDeathOnReviewTransferred(NotificationsDb db) : IConsume<ReviewTransferred>
{
    public async Task ConsumeAsync(ReviewTransferred @event, Envelope envelope, CancellationToken cancel)
    {
        if (await db.Deaths.FindAsync([@event.DeathId], cancel) is not { } death || death.PanelVersion >= @event.Version)
        {
            return;
        }

        var from = death.Panel;
        (death.Panel, death.PanelVersion) = (@event.Panel, @event.Version);
        foreach (var notification in await db.Notifications.Where(row => row.DeathId == death.Id).ToListAsync(cancel))
        {
            notification.Panel = @event.Panel;
            notification.Version++;
        }

        db.Audit("CaseMoved", death.Reference, death.Panel, $"from {from} to {death.Panel}");
    }
}
