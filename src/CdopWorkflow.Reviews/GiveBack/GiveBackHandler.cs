using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.GiveBack;

/// <summary>
/// The host takes another panel's review off the agenda and goes on with its meeting. The review is ready for panel again, and its
/// coordinators are told.
/// </summary>
public sealed class GiveBackHandler(ReviewsDb db, TakeStep steps, PanelLetters letters)
{
    /// <param name="meeting">With its agenda.</param>
    /// <param name="item">Of another panel's review.</param>
    /// <param name="why">Read by the other panel.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<Decision> HandleAsync(PanelMeeting meeting, AgendaItem item, string? why, CancellationToken cancel)
    {
        var review = await LoadReview.Whole(db).SingleAsync(known => known.Id == item.ReviewId, cancel);
        var decision = Decide(item, why);
        if (decision.Accepted)
        {
            meeting.Change();
            decision = await steps.FireAsync(review, ReviewTrigger.TakeOffAgenda, why, also: null, cancel);
        }

        if (decision.Accepted)
        {
            var pack = await db.Set<Pack>().Where(known => known.ReviewId == review.Id).Select(known => known.Number).SingleAsync(cancel);
            await letters.GiveBackAsync(meeting, item.Id, review, pack, cancel);
        }

        db.Audit(decision.Accepted ? "ReviewGivenBack" : "ReviewGivenBackRefused", meeting.Id.ToString("N"), meeting.Panel, string.Join("; ", decision.Reasons));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(AgendaItem item, string? why) =>
        item.Outcome != AgendaOutcome.Waiting ? Decision.Refuse("This review is not waiting on the agenda any more")
        : string.IsNullOrWhiteSpace(why) ? Decision.Refuse("Say why it is given back")
        : Decision.Accept;
}
