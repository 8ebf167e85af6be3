using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.ChangeMeeting;

/// <summary>Moves a meeting, or changes where it is and what for. Its agenda and its declarations stay.</summary>
public sealed class ChangeMeetingHandler(ReviewsDb db, ArrangeMeeting diary, MeetingLetters letters, PanelLetters panels, TellOfAttendance tell, Sealer sealer)
{
    public async Task<Decision> HandleAsync(PanelMeeting meeting, MeetingForm form, string? why, CancellationToken cancel)
    {
        var decision = Decide(meeting, form) is { Accepted: false } refused ? refused : await diary.DecideAsync(meeting.Panel, form, meeting, cancel);
        if (decision.Accepted)
        {
            (meeting.MeetsOn, meeting.StartsAt, meeting.EndsAt) = (form.MeetsOn!.Value, form.StartsAt!.Value, form.EndsAt!.Value);
            (meeting.Place, meeting.Kind, meeting.Theme) = (sealer.SealWords(form.Place), form.Kind, form.KnownTheme);
            meeting.Rearranged(sealer.SealWords(why));
            await letters.TellOfChangeAsync(meeting, why!, cancel);
            await panels.TellOfChangeAsync(meeting, cancel);
            await tell.MovedAsync(meeting, cancel);
        }

        db.Audit(
            decision.Accepted ? "PanelMeetingChanged" : "PanelMeetingChangedRefused", meeting.Id.ToString("N"), meeting.Panel,
            string.Join("; ", decision.Reasons.Prepend($"{form.MeetsOn:yyyy-MM-dd}")));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(PanelMeeting meeting, MeetingForm form)
    {
        string[] reasons =
        [
            .. meeting.IsCancelled ? ["This meeting is cancelled"] : Array.Empty<string>(),
            .. meeting.MeetsOn != form.MeetsOn && meeting.Agenda.Exists(item => item.Outcome is AgendaOutcome.Decided or AgendaOutcome.Deferred)
                ? ["The panel has dealt with a review at this meeting: its date cannot be changed"] : Array.Empty<string>(),
            .. meeting.Invited.Count > 0 && !form.Kind.GathersReviews() ? ["Other panels are invited: it stays a themed or a neonatal meeting"] : Array.Empty<string>(),
        ];
        return reasons.Length == 0 ? Decision.Accept : Decision.Refuse(reasons);
    }
}
