using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.ForgetDisposed;

/// <summary>The records of a case were disposed of: its notifications go, with everything by which they were found.</summary>
public sealed class ForgetOnRecordsDisposed(NotificationsDb db) : IConsume<RecordsDisposed>
{
    public async Task ConsumeAsync(RecordsDisposed @event, Envelope envelope, CancellationToken cancel)
    {
        var notifications = await db.Notifications.AsNoTracking().Where(row => row.DeathId == @event.DeathId).Select(row => new { row.Id, row.Reference }).ToListAsync(cancel);
        var (ids, references) = (notifications.ConvertAll(row => row.Id), notifications.ConvertAll(row => row.Reference));
        await db.DuplicateDecisions.Where(row => ids.Contains(row.NotificationId)).ExecuteDeleteAsync(cancel);
        await db.Acknowledgements.Where(row => ids.Contains(row.NotificationId)).ExecuteDeleteAsync(cancel);
        await db.UsedKeys.Where(row => references.Contains(row.NotificationReference)).ExecuteDeleteAsync(cancel);
        await db.Drafts.Where(row => references.Contains(row.SentAs)).ExecuteDeleteAsync(cancel);
        await db.StopNotices.Where(row => row.DeathId == @event.DeathId).ExecuteDeleteAsync(cancel);
        await db.Letters.Where(letter => letter.Reference == @event.Reference || references.Contains(letter.Reference)).ExecuteDeleteAsync(cancel);
        await db.CorrectedChildren.Where(row => row.DeathId == @event.DeathId).ExecuteDeleteAsync(cancel);
        await db.Notifications.Where(row => row.DeathId == @event.DeathId).ExecuteDeleteAsync(cancel);
        await db.Deaths.Where(row => row.Id == @event.DeathId).ExecuteDeleteAsync(cancel);
        var known = await db.DisposedCases.Where(row => row.DeathId == @event.DeathId).Select(row => row.Reference).ToListAsync(cancel);
        foreach (var reference in references.Append(@event.Reference).Distinct().Except(known))
        {
            db.DisposedCases.Add(new DisposedCase { Reference = reference, DeathId = @event.DeathId, Panel = @event.Panel, On = @event.On });
        }

        db.Audit("NotificationsDisposed", @event.Reference, @event.Panel, $"{ids.Count} notifications");
    }
}
