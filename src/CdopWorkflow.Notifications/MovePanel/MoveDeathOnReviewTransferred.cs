using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Notifications.MovePanel;

/// <summary>The review of a death went to another panel: the death and every notification of it are that panel's to read from now on.</summary>
public sealed class MoveDeathOnReviewTransferred(NotificationsDb db, MoveDeath move) : IConsume<ReviewTransferred>
{
    public async Task ConsumeAsync(ReviewTransferred @event, Envelope envelope, CancellationToken cancel)
    {
        if (await db.Deaths.FindAsync([@event.DeathId], cancel) is { } death && death.PanelVersion < @event.Version)
        {
            await move.ToAsync(death, @event.Panel, @event.Version, cancel);
        }
    }
}
