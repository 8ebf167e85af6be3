using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>
/// Takes the steps of the ladder that are due. A review at a time, each in one transaction with its letters: a round that is killed, or
/// overtaken by another, has taken a step whole or not at all, and the next round finds what is left.
/// </summary>
public sealed class ChaseReturns(ReviewsDb db, TakeReturnStep take, ReviewsOptions options) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        foreach (var id in await WithSomethingDueAsync(today, cancel))
        {
            db.ChangeTracker.Clear();
            var review = await LoadReview.Whole(db).SingleAsync(known => known.Id == id, cancel);
            foreach (var asked in review.Returns)
            {
                foreach (var step in ReturnLadder.Due(asked, today, options).ToList())
                {
                    take.Take(review, asked, step, today);
                }
            }

            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // somebody changed the review meanwhile; what is still due is taken in a minute
            }
        }
    }

    private Task<List<Guid>> WithSomethingDueAsync(DateOnly today, CancellationToken cancel)
    {
        var (requestedBy, dueBy) = (today.AddDays(-options.ReturnReminderDays), today.AddDays(-options.ReturnEscalationDays));
        return db.Reviews.Where(review => !ReviewStates.Ended.Contains(review.State) && review.Returns.Any(asked => asked.ReceivedOn == null && asked.WaivedOn == null
                && ((asked.RemindedOn == null && asked.RequestedOn <= requestedBy && asked.DueOn >= today)
                    || (asked.RemindedAgainOn == null && asked.DueOn < today)
                    || (asked.EscalatedOn == null && asked.DueOn <= dueBy))))
            .Select(review => review.Id).ToListAsync(cancel);
    }
}
