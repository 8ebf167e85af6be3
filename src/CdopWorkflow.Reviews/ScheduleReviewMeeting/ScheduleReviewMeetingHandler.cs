using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.ScheduleReviewMeeting;

public sealed record ScheduleReviewMeetingForm
{
    /// <summary>That it was entered is the workflow's guard.</summary>
    [Display(Name = "When is the review meeting?", ShortName = "date of the review meeting")]
    public DateOnly? ScheduledFor { get; init; }
}

/// <summary>Sets the date of the review meeting, or another one.</summary>
public sealed class ScheduleReviewMeetingHandler(ReviewsDb db, TakeStep steps)
{
    public async Task<Decision> HandleAsync(Review review, ScheduleReviewMeetingForm form, CancellationToken cancel)
    {
        var meeting = review.Meetings.FindLast(known => known is { Kind: ReviewMeetingKind.ReviewMeeting, HeldOn: null });
        if (meeting is null)
        {
            meeting = new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.ReviewMeeting };
            review.Meetings.Add(meeting);
        }

        meeting.ScheduledFor = form.ScheduledFor;
        var decision = await steps.FireAsync(review, ReviewTrigger.ScheduleReviewMeeting, why: null, also: null, cancel);
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
