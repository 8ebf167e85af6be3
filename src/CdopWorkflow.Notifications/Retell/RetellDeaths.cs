using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Retell;

/// <summary>
/// Tells Reviews what it has forgotten, as after its database was restored to an older point: deaths of which it holds no review, and
/// links it does not know or knows no longer to be true.
/// </summary>
public sealed class RetellDeaths(NotificationsDb db, Sealer sealer)
{
    private const int BatchSize = 200;

    /// <param name="held">All that Reviews holds.</param>
    /// <param name="cancel">Stops between batches; what was told stays told.</param>
    /// <returns>How many deaths and links were told again.</returns>
    public async Task<(int Deaths, int Links)> HandleAsync(IReadOnlyList<HeldReview> held, CancellationToken cancel)
    {
        var reviews = held.ToDictionary(review => review.DeathId);
        var deaths = await db.Deaths.AsNoTracking().OrderBy(death => death.OpenedAt).ToListAsync(cancel);
        var forgotten = deaths.Where(death => !reviews.ContainsKey(death.Id) && !sealer.IsGone(death.Id)).ToArray();
        foreach (var batch in forgotten.Chunk(BatchSize))
        {
            await TellAsync(batch, cancel);
        }

        return (forgotten.Length, await LinkAsync(reviews, cancel));
    }

    private async Task TellAsync(Death[] deaths, CancellationToken cancel)
    {
        var ids = deaths.Select(death => (Guid?)death.Id).ToArray();
        var notifications = await db.Notifications.AsNoTracking().Where(row => ids.Contains(row.DeathId) && row.State == NotificationState.Accepted).ToListAsync(cancel);
        var stops = await db.StopNotices.AsNoTracking().Where(notice => ids.Contains(notice.DeathId) && notice.TakenAt != null).ToListAsync(cancel);
        foreach (var death in deaths)
        {
            var first = notifications.Where(row => row.DeathId == death.Id).MinBy(row => row.ReceivedAt)!;
            var submission = sealer.Open<Submission>(first.Sealed);
            db.Publish(
                new DeathNotified(death.Id, death.Reference, death.Panel, first.ReceivedAt, submission.Content, string.Join(' ', submission.ScopeNotes)) { Closed = submission.Closed },
                death.OpenedAt);
            foreach (var stop in stops.Where(notice => notice.DeathId == death.Id))
            {
                db.Publish(new MessagesStopped(death.Id, stop.Service, stop.TakenAt!.Value) { Corrected = stop.Number > 0 }, stop.TakenAt);
            }
        }

        db.Audit("DeathsRetold", "deaths", detail: $"{deaths.Length} deaths");
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>After the deaths: of one subject, they arrive in this order.</summary>
    private async Task<int> LinkAsync(Dictionary<Guid, HeldReview> reviews, CancellationToken cancel)
    {
        var linked = await db.Notifications.AsNoTracking().Where(row => row.State == NotificationState.Linked).ToListAsync(cancel);
        var unknown = linked.Where(row => !reviews.TryGetValue(row.DeathId!.Value, out var review) || !review.Linked.Contains(row.Reference)).ToArray();
        var standing = linked.ToDictionary(row => row.Reference, row => row.DeathId);
        var own = (await db.Notifications.AsNoTracking().Select(row => row.Reference).ToListAsync(cancel)).ToHashSet();
        var untrue = reviews.Values
            .SelectMany(review => review.Linked.Where(own.Contains).Where(reference => standing.GetValueOrDefault(reference) != review.DeathId).Select(reference => (review.DeathId, Reference: reference)))
            .ToArray();
        foreach (var row in unknown.Where(row => !sealer.IsGone(row.DeathId!.Value)))
        {
            db.Publish(new NotificationLinked(row.DeathId!.Value, row.Reference, row.ReceivedAt, sealer.Open<Submission>(row.Sealed).Content));
        }

        foreach (var (death, reference) in untrue)
        {
            db.Publish(new NotificationUnlinked(death, reference));
        }

        await db.SaveChangesAsync(cancel);
        return unknown.Length + untrue.Length;
    }
}
