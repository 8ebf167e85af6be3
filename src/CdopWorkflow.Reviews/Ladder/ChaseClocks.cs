using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Ladder;

/// <summary>
/// Tells people about clocks that run out: a reminder, a second one, then whoever answers for it. Each step is recorded in the
/// transaction that posts its letters, under a key that can stand only once.
/// </summary>
public sealed class ChaseClocks(ReviewsDb db, ReviewClocks clocks, LadderOptions ladders, WorkingCalendar calendar, ClockLetters letters, TimelineWriter timeline) : IRound
{
    /// <summary>The rest waits a minute, so that the other rounds have their turn.</summary>
    private const int AtOnce = 200;

    private sealed record Rung(Review Review, ReviewClock Clock, ClockLadder Ladder, LadderStep Step);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var reviews = await OpenReviews.ForClocksAsync(db, OpenReviews.InHand(db), cancel);
        var today = UkTime.DateOf(now);
        ClockFigures.Counted(reviews.Sum(review => clocks.Waiting(review).Count(clock => clock.IsLate(now, today))));
        var known = await db.Set<ClockNotice>().AsNoTracking().Join(OpenReviews.InHand(db), notice => notice.ReviewId, review => review.Id, (notice, _) => notice).ToListAsync(cancel);
        Review[] chased = [.. Rungs(reviews, known, now).Take(AtOnce).Select(rung => rung.Review).Distinct()];
        if (chased.Length > 0)
        {
            await db.InTransactionAsync(() => TellAsync(chased, now, cancel), cancel);
        }
    }

    /// <summary>Looks again inside the transaction: another process may have told them meanwhile.</summary>
    private async Task TellAsync(IReadOnlyList<Review> reviews, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = reviews.Select(review => review.Id).ToArray();
        var known = await db.Set<ClockNotice>().AsNoTracking().Where(notice => ids.Contains(notice.ReviewId)).ToListAsync(cancel);
        foreach (var (review, clock, ladder, step) in Rungs(reviews, known, now).ToList())
        {
            var told = ladder.Told(step);
            var notice = new ClockNotice
            {
                ReviewId = review.Id,
                Clock = clock.Key,
                Code = clock.Rule.Code,
                DueOn = clock.DueOn!.Value,
                Step = step,
                At = now,
                Role = ClockLadder.RoleOf(told),
                Told = await letters.PostAsync(review, clock, step, told, cancel),
            };
            db.Add(notice);
            timeline.Add(review, $"{notice.Words}: {clock.Name}{(notice.Told == 0 ? " (nobody with an address is known)" : "")}");
            db.Audit(step == LadderStep.Escalate ? "ClockEscalated" : "ClockReminded", review.Reference, review.Panel, $"{clock.Rule.Code}, {notice.Words}, {notice.Told} told");
        }
    }

    private IEnumerable<Rung> Rungs(IReadOnlyList<Review> reviews, IReadOnlyList<ClockNotice> known, DateTimeOffset now)
    {
        var taken = known.ToLookup(notice => (notice.ReviewId, notice.Clock, notice.DueOn), notice => (notice.Step, notice.At));
        return from review in reviews
               from clock in clocks.Waiting(review)
               where clock.DueOn is not null
               let ladder = ladders.Of(clock.Rule.Code)
               where ladder is not null
               let step = LadderRules.StepNow(clock, ladder, [.. taken[(review.Id, clock.Key, clock.DueOn!.Value)]], now, calendar)
               where step is not null
               select new Rung(review, clock, ladder, step.Value);
    }
}
