using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>
/// Notes when an agency is to be reminded of its return, and when the agency's manager is to be told. The coordinator sees both on
/// the review; each is noted once.
/// </summary>
public sealed class ChaseReturns(ReviewsDb db, TimelineWriter timeline, ReviewsOptions options) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var (requestedBy, dueBy) = (today.AddDays(-options.ReturnReminderDays), today.AddDays(-options.ReturnEscalationDays));
        var chased = await LoadReview.Whole(db)
            .Where(review => !ReviewStates.Ended.Contains(review.State) && review.Returns.Any(known => known.ReceivedOn == null && known.WaivedOn == null
                && ((known.RemindedOn == null && known.RequestedOn <= requestedBy) || (known.EscalatedOn == null && known.DueOn <= dueBy))))
            .ToListAsync(cancel);
        foreach (var (review, agencyReturn) in chased.SelectMany(review => review.Returns.Where(known => known.IsOutstanding).Select(known => (review, known))))
        {
            if (agencyReturn.RemindedOn is null && agencyReturn.RequestedOn <= requestedBy)
            {
                agencyReturn.RemindedOn = today;
                Note(review, "ReturnReminderDue", $"Reminder due: {agencyReturn.Agency}");
            }

            if (agencyReturn.EscalatedOn is null && agencyReturn.DueOn <= dueBy)
            {
                agencyReturn.EscalatedOn = today;
                Note(review, "ReturnEscalationDue", $"To be taken to the manager: {agencyReturn.Agency}");
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private void Note(Review review, string action, string what)
    {
        review.Change();
        timeline.Add(review, what);
        db.Audit(action, review.Reference, review.Panel, what);
    }
}
