using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.RecordReviewMeeting;

/// <summary>What must be filled in is the workflow's guard, beside what else a held meeting needs.</summary>
public sealed record RecordReviewMeetingForm
{
    [Display(Name = "When was the meeting held?", ShortName = "date of the meeting")]
    [NotInFuture(ErrorMessage = "The date of the meeting must be today or in the past")]
    public DateOnly? HeldOn { get; init; }

    [Display(Name = "Who attended?")]
    [StringLength(4000)]
    public string? Attendees { get; init; }

    [Display(Name = "What was agreed?")]
    [StringLength(20000)]
    public string? Notes { get; init; }
}

/// <summary>Records the review meeting.</summary>
public sealed class RecordReviewMeetingHandler(ReviewsDb db, TakeStep steps, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, RecordReviewMeetingForm form, CancellationToken cancel)
    {
        if (review.Meetings.FindLast(known => known is { Kind: ReviewMeetingKind.ReviewMeeting, HeldOn: null }) is { } meeting)
        {
            meeting.HeldOn = form.HeldOn;
            meeting.Attendees = sealer.SealWords(form.Attendees);
            meeting.Notes = sealer.SealWords(form.Notes);
        }

        var decision = await steps.FireAsync(review, ReviewTrigger.RecordReviewMeeting, why: null, also: null, cancel);
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
