using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>Puts a review on the agenda of a meeting to come, of its own panel.</summary>
public sealed class PutOnAgenda(ReviewsDb db, TakeStep steps, PanelsOfPerson panels, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, Guid? meetingId, CancellationToken cancel)
    {
        var meeting = await Possible(review.Panel).SingleOrDefaultAsync(known => known.Id == meetingId, cancel);
        var decision = await steps.FireAsync(review, ReviewTrigger.PutOnAgenda, why: null, facts => facts with { PanelMeetingChosen = meeting is not null }, cancel);
        if (decision.Accepted)
        {
            db.Add(new AgendaItem { MeetingId = meeting!.Id, ReviewId = review.Id, PutOnAt = clock.GetUtcNow() });
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>The meetings a review of the panel can be put on: today's and later ones, the next first.</summary>
    public IQueryable<PanelMeeting> Possible(string panel)
    {
        var today = panels.Today;
        return db.Set<PanelMeeting>().Where(meeting => meeting.Panel == panel && meeting.MeetsOn >= today).OrderBy(meeting => meeting.MeetsOn);
    }
}
