using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>
/// Tells each service what waits for it, and goes on trying until the service has it. A process that ends between the service's yes and
/// our mark repeats the notice under the same id.
/// </summary>
public sealed class SendStopNotices(NotificationsDb db, IOptions<NotificationsOptions> options, PostStopNotice post, ChildOfNotice told) : IRound
{
    private const int MostAtOnce = 50;

    /// <summary>No notice is put off for so long: one that is to be tried later met a clock that was wrong.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var ahead = now + Ahead;
        foreach (var service in options.Value.StopMessages)
        {
            var due = await db.StopNotices.AsNoTracking().Where(notice => notice.Service == service.Name && notice.TakenAt == null && notice.ReplacedAt == null && (notice.NextTryAt <= now || notice.NextTryAt > ahead))
                .OrderBy(notice => notice.QueuedAt).ThenBy(notice => notice.Id).Take(MostAtOnce).ToListAsync(cancel);
            foreach (var notice in due)
            {
                // a service that does not take this one is left alone until the next round
                if (await TakeAsync(notice, now, cancel) && !await TellAsync(service, notice, now, cancel))
                {
                    break;
                }
            }
        }
    }

    /// <summary>Half an hour at most, and double each time until then.</summary>
    private static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(30, Math.Pow(2, Math.Min(attempts - 1, 10))));

    /// <summary>The guarded update makes it this process's notice: of two that try, one finds nothing left to update.</summary>
    private async Task<bool> TakeAsync(StopNotice notice, DateTimeOffset now, CancellationToken cancel)
    {
        var (next, taken) = (now + PauseAfter(notice.Attempts + 1), 0);
        await db.InTransactionAsync(
            async () => taken = await db.StopNotices.Where(row => row.Id == notice.Id && row.TakenAt == null && row.ReplacedAt == null && row.Attempts == notice.Attempts)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.Attempts, notice.Attempts + 1).SetProperty(r => r.NextTryAt, next), cancel),
            cancel);
        return taken == 1;
    }

    private async Task<bool> TellAsync(ToldService service, StopNotice notice, DateTimeOffset now, CancellationToken cancel)
    {
        var earlier = await db.StopNotices.Where(row => row.DeathId == notice.DeathId && row.Service == notice.Service && row.Number < notice.Number)
            .OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(cancel);
        var content = StopNoticeContent.Of(notice.Id, await told.ReadAsync(notice, cancel)) with { Replaces = earlier.Count > 0 ? earlier : null };
        var failure = await post.SendAsync(service, content, now, cancel);
        var kept = await db.StopNotices.SingleAsync(row => row.Id == notice.Id, cancel);
        kept.Outcome = failure ?? "";
        if (failure is null)
        {
            var death = await db.Deaths.SingleAsync(row => row.Id == notice.DeathId, cancel);
            kept.TakenAt = now;
            db.Audit("MessagesStopped", death.Reference, death.Panel, service.Name);
            db.Publish(new MessagesStopped(death.Id, service.Name, now) { Corrected = notice.Number > 0 });
        }

        await db.SaveChangesAsync(cancel);
        return failure is null;
    }
}
