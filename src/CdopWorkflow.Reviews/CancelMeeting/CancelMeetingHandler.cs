using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.CancelMeeting;

/// <summary>Calls a meeting off: whatever waits on its agenda, of whichever panel, is ready for panel again, in one transaction.</summary>
public sealed class CancelMeetingHandler(ReviewsDb db, TakeStep steps, MeetingLetters letters, PanelLetters panels, TellOfAttendance tell, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(PanelMeeting meeting, string? why, CancellationToken cancel)
    {
        var decision = Decide(meeting);
        if (decision.Accepted)
        {
            foreach (var item in meeting.InOrder().Where(item => item.Outcome == AgendaOutcome.Waiting).ToList())
            {
                var review = await LoadReview.Whole(db).SingleAsync(known => known.Id == item.ReviewId, cancel);
                (item.Outcome, item.Why) = (AgendaOutcome.TakenOff, sealer.SealWords(why));
                if (review.State == ReviewState.OnAgenda)
                {
                    await steps.FireAsync(review, ReviewTrigger.TakeOffAgenda, why, also: null, cancel);
                }
            }

            meeting.Cancel(sealer.SealWords(why), clock.GetUtcNow());
            await letters.TellOfChangeAsync(meeting, why!, cancel);
            await panels.TellOfChangeAsync(meeting, cancel);
            await tell.MovedAsync(meeting, cancel);
        }

        db.Audit(
            decision.Accepted ? "PanelMeetingCancelled" : "PanelMeetingCancelledRefused", meeting.Id.ToString("N"), meeting.Panel, string.Join("; ", decision.Reasons));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(PanelMeeting meeting) =>
        meeting.IsCancelled ? Decision.Refuse("This meeting is cancelled already")
        : meeting.Agenda.Exists(item => item.Outcome is AgendaOutcome.Decided or AgendaOutcome.Deferred)
            ? Decision.Refuse("The panel has dealt with a review at this meeting: it cannot be cancelled. Take off the agenda what it did not come to")
        : Decision.Accept;
}
