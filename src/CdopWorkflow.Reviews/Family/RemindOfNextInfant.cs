using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Family;

/// <summary>
/// Many months after a baby died, most often with the review long closed: the coordinator is to ask whether the family expects another
/// child. Once, and only where the programme applies.
/// </summary>
public sealed class RemindOfNextInfant(ReviewsDb db, TimelineWriter timeline, ReviewsOptions options) : IRound
{
    private static readonly AgeBand[] Infants = [.. Enum.GetValues<AgeBand>().Where(band => band.IsInfant())];

    private static readonly ReviewState[] NotOurs =
        [ReviewState.TransferOffered, ReviewState.TransferredOut, ReviewState.OutOfScope, ReviewState.Duplicate, ReviewState.Withdrawn];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var diedBy = today.AddMonths(-options.NextInfantMonths);
        var due = await db.Reviews.Where(review => review.Family.NextInfant == NextInfant.Applies && review.Family.NextInfantAskedOn == null
            && review.DiedOn <= diedBy && Infants.Contains(review.AgeBand) && !NotOurs.Contains(review.State)).ToListAsync(cancel);
        foreach (var review in due)
        {
            review.Family.NextInfantAskedOn = today;
            review.Change();
            db.Add(new NextInfantTask { ReviewId = review.Id, Kind = NextInfantTaskKind.Ask, RaisedOn = today });
            timeline.Add(review, "Reminder: ask whether the family expects another child");
            db.Audit("NextInfantReminded", review.Reference, review.Panel);
        }

        await db.SaveChangesAsync(cancel);
    }
}
