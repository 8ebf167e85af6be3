using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>
/// Puts a review on the agenda of a meeting to come: of its own panel, or of one that its panel agreed to bring reviews to. A hold that
/// waits for a themed panel ends when the review goes to one.
/// </summary>
public sealed class PutOnAgenda(ReviewsDb db, TakeStep steps, TimelineWriter timeline, PanelsOfPerson panels, PanelOptions options, AreaTable areas, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, Guid? meetingId, CancellationToken cancel)
    {
        var meeting = await Possible(review.Panel).Include(known => known.Agenda).SingleOrDefaultAsync(known => known.Id == meetingId, cancel);
        var ended = meeting?.Kind.GathersReviews() == true ? review.Holds.Where(hold => hold is { IsOpen: true, Kind: HoldKind.ThemedPanel }).ToList() : [];
        foreach (var hold in ended)
        {
            hold.LiftedOn = UkTime.DateOf(clock.GetUtcNow());
        }

        var decision = await steps.FireAsync(review, ReviewTrigger.PutOnAgenda, why: null, facts => facts with { PanelMeetingChosen = meeting is not null }, cancel);
        if (decision.Accepted)
        {
            db.Add(new AgendaItem
            {
                MeetingId = meeting!.Id,
                ReviewId = review.Id,
                PutOnAt = clock.GetUtcNow(),
                Position = meeting.InOrder().Select(item => item.Position + 1).DefaultIfEmpty().Max(),
                Minutes = options.MinutesAReview,
            });

            // whoever cancels the meeting at this moment notices
            meeting.Change();
            foreach (var hold in ended)
            {
                timeline.Add(review, $"Hold lifted: {hold.Kind.Label()}");
                db.Audit("HoldLifted", review.Reference, review.Panel, hold.Kind.Label());
            }
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>The meetings a review of the panel, or of the one that took its place, can be put on: today's and later ones, the next first.</summary>
    public IQueryable<PanelMeeting> Possible(string panel)
    {
        var today = panels.Today;
        var answering = areas.AnsweringFor(panel, today);
        return db.Set<PanelMeeting>()
            .Where(meeting => answering.Contains(meeting.Panel) || meeting.Invited.Any(invited => answering.Contains(invited.Panel) && invited.Answer == InvitationAnswer.Agreed))
            .Where(meeting => meeting.MeetsOn >= today && meeting.CancelledAt == null)
            .OrderBy(meeting => meeting.MeetsOn).ThenBy(meeting => meeting.StartsAt);
    }
}
