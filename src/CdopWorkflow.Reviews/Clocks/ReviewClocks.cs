using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.ReviewMeetings;

namespace CdopWorkflow.Reviews.Clocks;

/// <summary>
/// The time limits of a review. A hold stops none of them: it explains a delay, it does not undo it. Limits in hours are elapsed
/// time; limits in working days follow the calendar of England.
/// </summary>
public sealed class ReviewClocks(ReviewsOptions options, WorkingCalendar calendar)
{
    private const string Guidance = "Child death review guidance";
    private const string LocalProcedure = "Local procedures";

    /// <summary>Expects the review to be loaded with holds, returns and meetings.</summary>
    public IReadOnlyList<ReviewClock> Of(Review review)
    {
        List<ReviewClock> clocks =
        [
            Hours(review, "Notify the panel", options.NotifyPanelHours, UkTime.DateOf(review.ReceivedAt), review.ReceivedAt, LocalProcedure),
            Hours(review, "Tell the national database of the death", options.NotifyNationallyHours, review.NationalReturn.NotifiedOn, null, "National database"),
            Hours(review, "Name a key worker for the family", options.KeyWorkerHours, review.Family.KeyWorkerNamedOn, null, "Study of support for bereaved parents"),
        ];
        if (review.Expectedness != Expectedness.Expected)
        {
            clocks.Add(Hours(review, "First rapid-response meeting", options.RapidResponseHours, HeldOn(review, ReviewMeetingKind.RapidResponseFirst), null, LocalProcedure));
        }

        clocks.AddRange(review.Holds.Where(hold => hold.Kind == HoldKind.SeriousCaseReview).Select(hold => new ReviewClock(
            "Give notice of the serious incident", calendar.AddWorkingDays(hold.OpenedOn, options.CaseReviewNoticeWorkingDays), null, hold.NoticeGivenOn, null,
            $"{options.CaseReviewNoticeWorkingDays} working days after it is known", "National safeguarding practice panel")));
        clocks.AddRange(review.Returns.Where(agencyReturn => agencyReturn.WaivedOn is null).Select(agencyReturn => new ReviewClock(
            $"Return: {agencyReturn.Agency}", agencyReturn.DueOn, null, agencyReturn.ReceivedOn, null,
            $"{agencyReturn.DueOn.DayNumber - agencyReturn.RequestedOn.DayNumber} days after the request", "Local setting: there is no national rule")));
        clocks.AddRange(Meetings(review));
        return [.. clocks.OrderBy(clock => clock.DueOn)];
    }

    private IEnumerable<ReviewClock> Meetings(Review review)
    {
        var meeting = HeldOn(review, ReviewMeetingKind.ReviewMeeting) ?? HeldOn(review, ReviewMeetingKind.RapidResponseFinal);
        var decided = review.DecidedAt is { } at ? UkTime.DateOf(at) : (DateOnly?)null;
        yield return new("Review meeting", review.DiedOn.AddMonths(options.ReviewMeetingMonths), null, meeting, null,
            $"{options.ReviewMeetingMonths} months after death", Guidance);
        if (meeting is { } held)
        {
            var inquest = review.Holds.Where(hold => hold.Kind == HoldKind.Inquest).Max(hold => hold.LiftedOn);
            var from = inquest > held ? inquest.Value : held;
            yield return new("Panel", from.AddDays(7 * options.PanelWeeks), null, decided, null,
                $"{options.PanelWeeks} weeks after the review meeting, or after an inquest that ended later", Guidance);
        }

        yield return new("Panel, first warning", review.DiedOn.AddMonths(options.PanelWarningMonths), null, decided, null,
            $"{options.PanelWarningMonths} months after death", Guidance);
        yield return new("Panel, at the latest", review.DiedOn.AddMonths(options.PanelLimitMonths), null, decided, null,
            $"{options.PanelLimitMonths} months after death", Guidance);
    }

    /// <summary>Where the time of death is not known the hours run from the end of the day: nobody is called late without proof.</summary>
    private static ReviewClock Hours(Review review, string name, int hours, DateOnly? metOn, DateTimeOffset? metAt, string source)
    {
        var from = review.DiedAt is { } time ? UkTime.Instant(review.DiedOn, time) : UkTime.Instant(review.DiedOn.AddDays(1), TimeOnly.MinValue);
        var due = from.AddHours(hours);
        var rule = $"{hours} hours after death" + (review.DiedAt is null ? ", counted from the end of the day because the time is not known" : "");
        return new(name, UkTime.DateOf(due), due, metOn, metAt, rule, source);
    }

    private static DateOnly? HeldOn(Review review, ReviewMeetingKind kind) =>
        review.Meetings.Where(meeting => meeting.Kind == kind && meeting.HeldOn is not null).Min(meeting => meeting.HeldOn);
}
