using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>
/// A service that was told of a record that is not the child's goes on writing to the family, and stops writing to another child, who may
/// be alive. It is told of the right record, and that this takes the place of what it was told before. Queues; whoever calls saves.
/// </summary>
public sealed class CorrectStopNotices(NotificationsDb db, ChildOfNotice told, TimeProvider clock)
{
    /// <param name="death">Whose notices they are.</param>
    /// <param name="child">As put right. Who it was taken for until now still stands in the database.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task QueueAsync(Death death, Child child, CancellationToken cancel)
    {
        // what was not sent yet goes out with the child as put right; what was tried may have arrived
        var tried = await db.StopNotices.Where(notice => notice.DeathId == death.Id && notice.ReplacedAt == null && notice.Attempts > 0).ToListAsync(cancel);
        foreach (var notice in tried)
        {
            if (!StopNoticeContent.FindsTheSame(await told.ReadAsync(notice, cancel), child))
            {
                db.StopNotices.Add(notice.ReplacedBy(clock.GetUtcNow()));
                db.Audit("StopNoticeCorrected", death.Reference, death.Panel, notice.Service);
            }
        }
    }
}
