using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Feedback;

/// <summary>How useful members found a meeting, and which meetings this person can still say it of.</summary>
public sealed class ReadFeedback(ReviewsDb db, CurrentPerson person, PanelsOfPerson panels)
{
    /// <summary>Days after a meeting in which it is asked after.</summary>
    private const int AskedFor = 60;

    public async Task<Usefulness> OfAsync(PanelMeeting meeting, CancellationToken cancel)
    {
        var answers = await db.Set<MeetingFeedback>().Where(feedback => feedback.MeetingId == meeting.Id).Select(feedback => feedback.WasUseful).ToListAsync(cancel);
        return new Usefulness(answers.Count(useful => useful), answers.Count, meeting.Attendances.Count(attendance => attendance.WasThere));
    }

    /// <summary>Meetings that the person attended not long ago and has not been heard about.</summary>
    public Task<List<PanelMeeting>> OpenAsync(CancellationToken cancel)
    {
        var (account, today, since) = (person.Value.AccountId, panels.Today, panels.Today.AddDays(-AskedFor));
        return db.Set<PanelMeeting>().AsNoTracking()
            .Where(meeting => meeting.MeetsOn <= today && meeting.MeetsOn >= since && meeting.CancelledAt == null)
            .Where(meeting => meeting.Attendances.Any(attendance => attendance.AccountId == account && attendance.Manner == AttendanceManner.Attended))
            .Where(meeting => !db.Set<MeetingFeedback>().Any(feedback => feedback.MeetingId == meeting.Id && feedback.AccountId == account))
            .OrderBy(meeting => meeting.MeetsOn).ToListAsync(cancel);
    }
}
