using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Feedback;

/// <summary>A member says whether a meeting was useful. That they answered is audited, what they answered is not: only counts are shown.</summary>
public sealed class GiveFeedback(ReviewsDb db, ReadFeedback read, CurrentPerson person)
{
    public async Task<Decision> HandleAsync(Guid meetingId, bool? useful, CancellationToken cancel)
    {
        var meeting = (await read.OpenAsync(cancel)).Find(known => known.Id == meetingId);
        var decision = meeting is null ? Decision.Refuse("You have answered already, or did not attend this meeting")
            : useful is null ? Decision.Refuse("Say whether the meeting was useful")
            : Decision.Accept;
        if (decision.Accepted)
        {
            db.Add(new MeetingFeedback { MeetingId = meetingId, AccountId = person.Value.AccountId, WasUseful = useful!.Value });
        }

        db.Audit(decision.Accepted ? "FeedbackGiven" : "FeedbackGivenRefused", meetingId.ToString("N"), meeting?.Panel ?? "", string.Join("; ", decision.Reasons));
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
