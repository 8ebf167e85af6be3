using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.RapidResponse;

public sealed record RapidResponseForm
{
    [Display(Name = "Which meeting was it?")]
    [Required(ErrorMessage = "Choose which meeting it was")]
    public ReviewMeetingKind? Kind { get; init; }

    [Display(Name = "When was it held?", ShortName = "date of the meeting")]
    [Required(ErrorMessage = "Enter the date of the meeting")]
    [NotInFuture(ErrorMessage = "The date of the meeting must be today or in the past")]
    public DateOnly? HeldOn { get; init; }

    [Display(Name = "Who attended?")]
    [Required(ErrorMessage = "Enter who attended")]
    [StringLength(4000)]
    public string? Attendees { get; init; }

    [Display(Name = "What was agreed?")]
    [StringLength(20000)]
    public string? Notes { get; init; }
}

/// <summary>Records a meeting of the rapid response to an unexpected death.</summary>
public sealed class RapidResponseHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    private const string Action = "RapidResponseMeetingRecorded";

    public async Task<Decision> HandleAsync(Review review, RapidResponseForm form, CancellationToken cancel)
    {
        var decision =
            review.Expectedness == Expectedness.Expected ? changes.Refuse(review, Action, "The death is treated as expected: there is no rapid response")
            : form.Kind == ReviewMeetingKind.ReviewMeeting ? changes.Refuse(review, Action, "Choose a meeting of the rapid response")
            : form.HeldOn < review.DiedOn ? changes.Refuse(review, Action, "The date of the meeting must be on or after the day of death")
            : review.Meetings.Exists(known => known.Kind == form.Kind && known.HeldOn == form.HeldOn) ? changes.Refuse(review, Action, "This meeting is recorded already")
            : Record(review, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Record(Review review, RapidResponseForm form)
    {
        var kind = form.Kind!.Value;
        review.Meetings.Add(new ReviewMeeting
        {
            ReviewId = review.Id,
            Kind = kind,
            HeldOn = form.HeldOn,
            Attendees = sealer.SealWords(form.Attendees),
            Notes = sealer.SealWords(form.Notes),
        });
        return changes.Record(review, Action, $"{Choices.Name(kind)} held");
    }
}
