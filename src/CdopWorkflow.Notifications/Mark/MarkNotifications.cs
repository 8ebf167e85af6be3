using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Mark;

/// <summary>Several notifications are marked at once.</summary>
public sealed class MarkNotifications(NotificationsDb db, CoordinatorArea area, CurrentPerson person, TimeProvider clock)
{
    /// <returns>How many were changed; those of other areas, and those that were marked so before, are not.</returns>
    public async Task<int> HandleAsync(IReadOnlyCollection<string> references, MarkChoice choice, CancellationToken cancel)
    {
        var panels = area.Panels();
        var (now, name, changed) = (clock.GetUtcNow(), person.Value.Name, 0);
        await db.InTransactionAsync(
            async () =>
            {
                foreach (var notification in await db.Notifications.Where(row => references.Contains(row.Reference) && panels.Contains(row.Panel)).ToListAsync(cancel))
                {
                    if (Mark(notification, choice, name, now))
                    {
                        changed++;
                        db.Audit($"Notification{Past(choice)}", notification.Reference, notification.Panel);
                    }
                }
            },
            cancel);
        return changed;
    }

    private static bool Mark(Notification notification, MarkChoice choice, string name, DateTimeOffset now)
    {
        switch (choice)
        {
            // who saw it first stays
            case MarkChoice.Seen when notification.SeenAt is null:
                (notification.SeenBy, notification.SeenAt) = (name, now);
                return true;
            case MarkChoice.TakeOn when notification.TakenOnBy != name:
                notification.TakenOnBy = name;
                return true;
            case MarkChoice.PutBack when notification.TakenOnBy == name:
                notification.TakenOnBy = "";
                return true;
            default:
                return false;
        }
    }

    private static string Past(MarkChoice choice) => choice switch
    {
        MarkChoice.Seen => "Seen",
        MarkChoice.TakeOn => "TakenOn",
        MarkChoice.PutBack => "PutBack",
    };
}
