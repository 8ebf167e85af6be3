using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.MovePanel;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Retell;

/// <summary>
/// Gives each death to the panel that owns its review, as after one of the two databases was restored to a point before a transfer: what
/// stands in Reviews holds, and nobody else reads the notifications.
/// </summary>
public sealed class AgreeOnPanels(NotificationsDb db, MoveDeath move)
{
    /// <param name="held">All that Reviews holds.</param>
    /// <param name="cancel">Gives up: nothing is changed then.</param>
    /// <returns>How many deaths went to another panel.</returns>
    public async Task<int> HandleAsync(IReadOnlyList<HeldReview> held, CancellationToken cancel)
    {
        var moved = 0;
        await db.InTransactionAsync(
            async () =>
            {
                var deaths = await db.Deaths.ToDictionaryAsync(death => death.Id, cancel);
                foreach (var review in held)
                {
                    if (deaths.GetValueOrDefault(review.DeathId) is not { } death)
                    {
                        continue;
                    }

                    if (death.Panel != review.Panel)
                    {
                        await move.ToAsync(death, review.Panel, review.Version, cancel);
                        moved++;
                    }

                    // a transfer that is made anew must not be taken for old news
                    death.PanelVersion = Math.Min(death.PanelVersion, review.Version);
                }
            },
            cancel);
        return moved;
    }
}
