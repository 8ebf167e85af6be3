using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Notifications.OnCall;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>
/// Takes notifications in, several in one transaction where several wait: each opens a case, or waits for a coordinator because
/// it may be about a death already known. What came in before is answered as it was then and adds nothing.
/// </summary>
public sealed class ReceiveNotifications(NotificationsDb db, Sealer sealer, CurrentPerson person, TimeProvider clock, OpenCase openCase, TellOnCall onCall)
{
    /// <returns>A receipt for each, in the same order, once all are durable.</returns>
    public async Task<IReadOnlyList<Receipt>> HandleAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        // what takes time is done before the turn is taken, in which everyone else waits
        var ready = arrivals.Zip(sealer.PrepareCases(arrivals.Count), (arrival, caseId) => new ReadyArrival(arrival, caseId, sealer)).ToArray();
        var receipts = new List<Receipt>(ready.Length);
        await db.InTransactionAsync(
            async () =>
            {
                var prefixes = arrivals.Select(arrival => openCase.PrefixOf(arrival.Submission.Panel)).Append(ReferenceNumbers.Notifications);
                var numbers = await ReferenceNumbers.TakeTurnAsync(db, UkTime.DateOf(now).Year, prefixes, cancel);
                var keys = ready.Select(one => one.Sent.Key).ToArray();
                var used = await db.UsedKeys.AsNoTracking().Where(key => keys.Contains(key.Key)).ToDictionaryAsync(key => key.Key, cancel);
                var matches = await PossibleMatches.LoadAsync(db, sealer, [.. ready.Select(one => one.Match)], cancel);
                foreach (var one in ready)
                {
                    receipts.Add(used.TryGetValue(one.Sent.Key, out var before) ? one.Sent.Repeat(before) : Receive(one, now, numbers, matches, used));
                }
            },
            cancel);

        // only now: whether a commit that failed did not reach the database after all is not known here
        var opened = db.ChangeTracker.Entries<Death>().Select(entry => entry.Entity.Id).ToHashSet();
        foreach (var one in ready.Where(one => !opened.Contains(one.CaseId)))
        {
            sealer.TakeBack(one.CaseId);
        }

        return receipts;
    }

    private Receipt.Received Receive(
        ReadyArrival one, DateTimeOffset now, ReferenceNumbers numbers, PossibleMatches matches, Dictionary<string, UsedKey> used)
    {
        var arrival = one.Arrival;
        var submission = arrival.Submission;
        person.ActAs(arrival.By);
        var notification = new Notification
        {
            Reference = numbers.NextNotification(),
            Door = arrival.Door,
            SentBy = arrival.SentBy,
            ReceivedAt = now,
            Panel = submission.Panel,
            DiedOn = submission.Content.Death.DiedOn,
            Sealed = one.Sealed,
            Match = one.Match,
        };
        db.Notifications.Add(notification);
        db.Audit("NotificationReceived", notification.Reference, notification.Panel, arrival.Door.ToString());
        var candidates = matches.For(notification.Id, one.Match, submission.Content);
        if (candidates.Count == 0)
        {
            openCase.For(notification, submission, numbers, one.CaseId);
        }
        else
        {
            db.Publish(new DuplicateSuspected(
                notification.Reference, notification.Panel, now, [.. candidates.Select(candidate => candidate.Reference)]));
        }

        onCall.Of(notification);
        matches.Add(notification);
        used[one.Sent.Key] = one.UsedBy(notification);
        db.UsedKeys.Add(used[one.Sent.Key]);
        return new Receipt.Received(notification.Reference, notification.CaseReference, now, Repeated: false);
    }
}
