using System.Globalization;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Retell;

/// <summary>
/// Learns from Reviews the deaths that were forgotten here, as after this database was restored to an older point: with their
/// references and what their notifiers said, so that a second notification is recognised and no reference is given twice. Which system
/// sent them, and under which key, is lost: sent again, they wait as possible duplicates for a coordinator.
/// </summary>
public sealed class RelearnDeaths(NotificationsDb db, Sealer sealer)
{
    /// <param name="forgotten">The reviews of deaths that are not known here, with their notifications.</param>
    /// <param name="cancel">Gives up: nothing is learned then.</param>
    public Task HandleAsync(IReadOnlyList<(HeldReview Review, IReadOnlyList<HeldNotification> Notifications)> forgotten, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            var counters = await db.ReferenceCounters.ToDictionaryAsync(counter => counter.Series, cancel);
            var taken = (await db.Notifications.Select(row => row.Reference).ToListAsync(cancel)).ToHashSet();
            foreach (var (review, notifications) in forgotten.OrderBy(one => one.Review.ReceivedAt))
            {
                RaiseTo(counters, review.Reference);
                db.Deaths.Add(new Death { Id = review.DeathId, Reference = review.Reference, Panel = review.Panel, OpenedAt = review.ReceivedAt });
                foreach (var notification in notifications.Where(one => one.Reference != review.Reference && taken.Add(one.Reference)))
                {
                    RaiseTo(counters, notification.Reference);
                    Add(review, notification.Reference, notification.ReceivedAt, notification.Content, NotificationState.Linked);
                }
            }

            // the first notifications have lost their own references: they get the next ones, in the order in which they came
            foreach (var (review, notifications) in forgotten.OrderBy(one => one.Review.ReceivedAt))
            {
                foreach (var first in notifications.Where(one => one.Reference == review.Reference))
                {
                    Add(review, NextOf(counters, first.ReceivedAt.Year), first.ReceivedAt, first.Content, NotificationState.Accepted);
                }
            }

            db.Audit("DeathsRelearned", "deaths", detail: $"{forgotten.Count} deaths");
        },
        cancel);

    private void Add(HeldReview review, string reference, DateTimeOffset receivedAt, NotificationContent content, NotificationState state) => db.Notifications.Add(new Notification
    {
        Reference = reference,
        Door = NotificationDoor.Import,
        SentBy = "",
        ReceivedAt = receivedAt,
        Panel = review.Panel,
        DiedOn = content.Death.DiedOn,
        Sealed = sealer.Seal(new Submission(content, review.Panel, [])),
        Match = MatchKeys.Of(content, sealer),
        State = state,
        DeathId = review.DeathId,
        CaseReference = review.Reference,
    });

    private string NextOf(Dictionary<string, ReferenceCounter> counters, int year)
    {
        var counter = Counter(counters, $"{ReferenceNumbers.Notifications}-{year.ToString(CultureInfo.InvariantCulture)}");
        return string.Create(CultureInfo.InvariantCulture, $"{counter.Series}-{++counter.Last:000000}");
    }

    /// <summary>"LAN-2025-0007" makes seven the last number given of "LAN-2025", unless a later one was.</summary>
    private void RaiseTo(Dictionary<string, ReferenceCounter> counters, string reference)
    {
        var end = reference.LastIndexOf('-');
        if (end > 0 && int.TryParse(reference.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var counter = Counter(counters, reference[..end]);
            counter.Last = Math.Max(counter.Last, number);
        }
    }

    private ReferenceCounter Counter(Dictionary<string, ReferenceCounter> counters, string series)
    {
        if (!counters.TryGetValue(series, out var counter))
        {
            counters[series] = counter = db.ReferenceCounters.Add(new ReferenceCounter { Series = series }).Entity;
        }

        return counter;
    }
}
