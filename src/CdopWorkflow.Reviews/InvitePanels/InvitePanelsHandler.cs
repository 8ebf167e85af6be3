using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.InvitePanels;

/// <summary>Asks other panels to bring their reviews to a themed or neonatal meeting.</summary>
public sealed class InvitePanelsHandler(ReviewsDb db, PanelLetters letters, AreaTable areas, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(PanelMeeting meeting, IReadOnlyCollection<string> panels, bool membersSit, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = UkTime.DateOf(now);
        var decision = Decide(meeting, panels, [.. areas.Panels(today).Select(panel => panel.Code)], today);
        if (decision.Accepted)
        {
            foreach (var panel in panels.Distinct().Except(meeting.Invited.Select(invited => invited.Panel)).ToList())
            {
                meeting.Invited.Add(new InvitedPanel { MeetingId = meeting.Id, Panel = panel, InvitedAt = now, MembersSit = membersSit });
                await letters.InviteAsync(meeting, panel, cancel);
            }

            meeting.Change();
        }

        db.Audit(
            decision.Accepted ? "PanelsInvited" : "PanelsInvitedRefused", meeting.Id.ToString("N"), meeting.Panel,
            string.Join("; ", decision.Accepted ? panels : decision.Reasons));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(PanelMeeting meeting, IReadOnlyCollection<string> panels, IReadOnlyCollection<string> known, DateOnly today) =>
        meeting.IsCancelled ? Decision.Refuse("This meeting is cancelled")
        : !meeting.Kind.GathersReviews() ? Decision.Refuse("Other panels bring their reviews to themed and neonatal meetings only")
        : meeting.MeetsOn < today ? Decision.Refuse("This meeting is over")
        : panels.Contains(meeting.Panel) || panels.Except(known).Any() ? Decision.Refuse("Select other panels")
        : Decision.Accept;
}
