using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>
/// Tells Identity what each person holds and which panels have open reviews, whenever a count has changed: an account is closed only
/// when nothing is left behind. Counted in the transaction of the change itself (<see cref="ChangedWork"/>), and as a round, because
/// meetings pass without anybody doing anything.
/// </summary>
public sealed class CountWork(ReviewsDb db, HeldWork held) : IRound
{
    private static readonly ReviewState[] Ended = [.. Enum.GetValues<ReviewState>().Where(state => state.IsEnded())];

    public Task RunAsync(DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            await CountPeopleAsync(UkTime.DateOf(now), cancel);
            await CountPanelsAsync(panels: null, cancel);
        },
        cancel);

    /// <summary>In the transaction that has just written the change; the caller saves.</summary>
    internal async Task CountAsync(ChangedWork changed, DateOnly today, CancellationToken cancel)
    {
        if (changed.People)
        {
            await CountPeopleAsync(today, cancel);
        }

        if (changed.Panels.Count > 0)
        {
            await CountPanelsAsync(changed.Panels, cancel);
        }
    }

    private async Task CountPeopleAsync(DateOnly today, CancellationToken cancel)
    {
        var (actions, meetings) = (await held.ActionsAsync(cancel), await held.MeetingsAsync(today, cancel));
        var known = await db.Set<CountedWork>().ToDictionaryAsync(work => work.AccountId, cancel);
        foreach (var account in actions.Keys.Union(meetings.Keys).Union(known.Keys).ToArray())
        {
            var (open, toCome) = (actions.GetValueOrDefault(account), meetings.GetValueOrDefault(account));
            var told = known.GetValueOrDefault(account) ?? db.Add(new CountedWork { AccountId = account }).Entity;
            if (told.Version == 0 || (told.OpenActions, told.MeetingsToCome) != (open, toCome))
            {
                (told.OpenActions, told.MeetingsToCome, told.Version) = (open, toCome, told.Version + 1);
                db.Publish(new WorkCounted(account, open, toCome, told.Version));
            }
        }
    }

    /// <param name="panels">Null for all.</param>
    /// <param name="cancel">Stops the counting.</param>
    private async Task CountPanelsAsync(IReadOnlyCollection<string>? panels, CancellationToken cancel)
    {
        var counts = await db.Reviews.Where(review => !Ended.Contains(review.State) && (panels == null || panels.Contains(review.Panel))).GroupBy(review => review.Panel)
            .Select(reviews => new { reviews.Key, Count = reviews.Count() }).ToDictionaryAsync(reviews => reviews.Key, reviews => reviews.Count, cancel);
        var known = await db.Set<CountedReviews>().Where(counted => panels == null || panels.Contains(counted.Panel)).ToDictionaryAsync(counted => counted.Panel, cancel);
        foreach (var panel in counts.Keys.Union(known.Keys).ToArray())
        {
            var open = counts.GetValueOrDefault(panel);
            var told = known.GetValueOrDefault(panel) ?? db.Add(new CountedReviews { Panel = panel }).Entity;
            if (told.Version == 0 || told.OpenReviews != open)
            {
                (told.OpenReviews, told.Version) = (open, told.Version + 1);
                db.Publish(new OpenReviewsCounted(panel, open, told.Version));
            }
        }
    }
}
