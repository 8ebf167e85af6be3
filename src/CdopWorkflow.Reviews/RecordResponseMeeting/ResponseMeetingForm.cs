using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.RecordResponseMeeting;

/// <summary>A meeting of the rapid response: planned, held, or both.</summary>
public sealed record ResponseMeetingForm : ResponseForm, IValidatableObject
{
    /// <summary>The one that is changed; null for a further one.</summary>
    public Guid? Meeting { get; init; }

    [Display(Name = "Which meeting is it?")]
    [Required(ErrorMessage = "Choose which meeting it is")]
    public ReviewMeetingKind? Kind { get; init; }

    [Display(Name = "When is it planned for?", ShortName = "date it is planned for")]
    public DateOnly? PlannedFor { get; init; }

    [Display(Name = "When was it held?", Description = "Leave it empty while the meeting is to come.", ShortName = "date of the meeting")]
    [NotInFuture(ErrorMessage = "The date of the meeting must be today or in the past")]
    public DateOnly? HeldOn { get; init; }

    [Display(Name = "Who attended?")]
    [StringLength(4000)]
    public string? Attendees { get; init; }

    [Display(Name = "What was shared and agreed?")]
    [StringLength(20000)]
    public string? Notes { get; init; }

    internal override string Action => "RapidResponseMeetingRecorded";

    internal override string What => $"{Choices.Name(Kind!.Value)} {(HeldOn is null ? "planned" : "held")}";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PlannedFor is null && HeldOn is null)
        {
            yield return new("Enter the day the meeting is planned for, or the day it was held", [nameof(PlannedFor)]);
        }

        if (HeldOn is not null && string.IsNullOrWhiteSpace(Attendees))
        {
            yield return new("Enter who attended", [nameof(Attendees)]);
        }
    }

    internal override IReadOnlyList<string> Refusals(Review review)
    {
        var known = Find(review);
        return
        [
            .. review.Expectedness == Expectedness.Expected && review.RapidResponse.Decision != ResponseDecision.Starts
                ? ["The death is treated as expected: there is no rapid response"] : Array.Empty<string>(),
            .. Kind == ReviewMeetingKind.ReviewMeeting ? ["Choose a meeting of the rapid response"] : Array.Empty<string>(),
            .. Meeting is not null && known is null ? ["This meeting is not recorded any more"] : Array.Empty<string>(),
            .. HeldOn < review.DiedOn || PlannedFor < review.DiedOn ? ["The date of the meeting must be on or after the day of death"] : Array.Empty<string>(),
            .. known?.HeldOn is not null && HeldOn is null ? ["This meeting was held: its date can be changed, not taken away"] : Array.Empty<string>(),
            .. review.Meetings.Exists(other => other != known && other.Kind == Kind && other.HeldOn == HeldOn && HeldOn is not null)
                ? ["This meeting is recorded already"] : Array.Empty<string>(),
        ];
    }

    internal override ResponseForm AsRecorded(Review review, Sealer sealer) =>
        (Meeting is null ? Held(review) : Find(review)) is not { } known
            ? new ResponseMeetingForm { Seen = review.RapidResponse.Edition, Meeting = Meeting }
            : new ResponseMeetingForm
            {
                Seen = review.RapidResponse.Edition,
                Meeting = Meeting,
                Kind = known.Kind,
                PlannedFor = known.ScheduledFor,
                HeldOn = known.HeldOn,
                Attendees = Open(sealer, known.Attendees),
                Notes = Open(sealer, known.Notes),
            };

    internal override void Write(Review review, Sealer sealer)
    {
        var meeting = Find(review);
        if (meeting is null)
        {
            meeting = new ReviewMeeting { ReviewId = review.Id };
            review.Meetings.Add(meeting);
        }

        meeting.Kind = Kind!.Value;
        meeting.ScheduledFor = PlannedFor ?? meeting.ScheduledFor;
        meeting.HeldOn = HeldOn;
        meeting.Attendees = sealer.SealWords(Attendees);
        meeting.Notes = sealer.SealWords(Notes);
    }

    /// <summary>The one named, or the one that was planned and is now recorded.</summary>
    private ReviewMeeting? Find(Review review) => Meeting is { } id
        ? review.Meetings.Find(known => known.Id == id && known.Kind != ReviewMeetingKind.ReviewMeeting)
        : review.Meetings.Find(known => known.Kind == Kind && known.HeldOn is null);

    /// <summary>The meeting of this kind and day, when the same page is sent twice.</summary>
    private ReviewMeeting? Held(Review review) => review.Meetings.FindLast(known => known.Kind == Kind && known.HeldOn == HeldOn && known.ScheduledFor == PlannedFor);
}
