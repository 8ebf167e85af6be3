using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Notices;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Clocks;

/// <summary>
/// The time limits of a review. A hold stops none of them: a clock at its gate says that it is paused, and counts on. Limits in hours
/// are elapsed time; limits in working days follow the calendar of England.
/// </summary>
public sealed class ReviewClocks(ClockTable table, WorkingCalendar calendar)
{
    /// <summary>
    /// Those that wait for somebody: all that are not met while work goes on, and where the review has ended what others are still to be told of it.
    /// </summary>
    public IEnumerable<ReviewClock> Waiting(Review review) => Of(review).Where(clock => !clock.IsMet && (!review.State.IsEnded() || clock.Rule.Code == ClockCode.Notice));

    /// <summary>Expects the review to be loaded with holds, returns, meetings and notices; <see cref="OpenReviews"/> loads no more than is read here.</summary>
    public IReadOnlyList<ReviewClock> Of(Review review)
    {
        // when the limits of a review were met that was closed in an earlier system, that system knows
        if (review is { MigratedAt: not null, State: ReviewState.Closed })
        {
            return [.. review.Notices.Select(Notice).OrderBy(clock => clock.DueOn)];
        }

        List<ReviewClock> clocks =
        [
            FromDeath(review, ClockCode.NotifyPanel, UkTime.DateOf(review.ReceivedAt), review.ReceivedAt),
            FromDeath(review, ClockCode.NotifyNationally, review.NationalReturn.NotifiedOn, review.NationalReturn.NotifiedAt),
            FromDeath(review, ClockCode.KeyWorker, review.Family.FirstNaming.On, review.Family.FirstNaming.At),
            .. review.Holds.Where(hold => hold.Kind == HoldKind.SeriousCaseReview).SelectMany(hold => CaseReview(review, hold)),
            .. review.Notices.Select(Notice),
            .. review.Holds.Where(hold => hold.IsOpen).Select(Expected),
            .. review.Returns.Where(agencyReturn => agencyReturn.WaivedOn is null).Select(Return),
            .. RapidResponse(review),
            .. Meetings(review),
        ];
        return [.. clocks.Select(clock => clock with { PausedBy = PausedBy(review, clock) }).OrderBy(clock => clock.DueOn ?? DateOnly.MaxValue)];
    }

    private static string[] PausedBy(Review review, ReviewClock clock) =>
        clock.Rule.Gate is { } gate && !clock.IsMet ? [.. review.Holds.Where(hold => hold.IsOpen && hold.Blocks(gate)).Select(hold => hold.Kind.Label())] : [];

    /// <summary>None where the death is treated as expected, or where no response starts.</summary>
    private IEnumerable<ReviewClock> RapidResponse(Review review)
    {
        var record = review.RapidResponse;
        if (!record.IsUnderWay(review.Expectedness))
        {
            yield break;
        }

        yield return FromDeath(review, ClockCode.HomeVisit, record.VisitDecidedOn, record.VisitDecidedAt);
        yield return FromDeath(review, ClockCode.RapidResponse, HeldOn(review, ReviewMeetingKind.RapidResponseFirst));
        if (review.PostMortem.FirstResultOn is { } result)
        {
            var second = HeldOn(review, ReviewMeetingKind.RapidResponseFurther) ?? HeldOn(review, ReviewMeetingKind.RapidResponseFinal);
            yield return FromDay(ClockCode.SecondResponseMeeting, $"{ClockCode.SecondResponseMeeting}", result, second);
        }
    }

    private IEnumerable<ReviewClock> Meetings(Review review)
    {
        var meeting = HeldOn(review, ReviewMeetingKind.ReviewMeeting) ?? HeldOn(review, ReviewMeetingKind.RapidResponseFinal);
        var decided = review.DecidedAt is { } at ? UkTime.DateOf(at) : (DateOnly?)null;
        yield return FromDeath(review, ClockCode.ReviewMeeting, meeting);
        if (meeting is { } held)
        {
            var inquest = review.Holds.Where(hold => hold.Kind == HoldKind.Inquest).Max(hold => hold.LiftedOn);
            yield return FromDay(ClockCode.Panel, $"{ClockCode.Panel}", inquest > held ? inquest.Value : held, decided);
        }

        yield return FromDeath(review, ClockCode.PanelWarning, decided);
        yield return FromDeath(review, ClockCode.PanelLimit, decided);
    }

    /// <summary>A rapid review that was never recorded is asked for no more once the hold is lifted: the partners have finished.</summary>
    private IEnumerable<ReviewClock> CaseReview(Review review, Hold hold)
    {
        var notice = hold.NoticeGivenOn ?? review.RapidResponse.SeriousIncidentNoticeOn;
        yield return FromDay(ClockCode.CaseReviewNotice, $"{ClockCode.CaseReviewNotice}/{hold.Id}", hold.OpenedOn, notice);
        if (hold.IsOpen || hold.RapidReviewOn is not null)
        {
            yield return FromDay(ClockCode.RapidReview, $"{ClockCode.RapidReview}/{hold.Id}", hold.OpenedOn, hold.RapidReviewOn);
        }
    }

    private ReviewClock Notice(Notice notice) =>
        FromDay(ClockCode.Notice, $"{ClockCode.Notice}/{notice.Id}", notice.KnownOn, notice.ToldOn) with { Name = $"Tell the {notice.Kind.Whom()}" };

    /// <summary>A hold whose end was expected, or that has lasted a while without anyone saying when it ends: somebody is to ask.</summary>
    private ReviewClock Expected(Hold hold)
    {
        var clock = FromDay(ClockCode.HoldExpected, $"{ClockCode.HoldExpected}/{hold.Id}", hold.OpenedOn, null) with { Name = $"Ask how the hold stands: {hold.Kind.Label()}" };
        return hold.ExpectedOn is { } expected ? clock with { DueOn = expected, Words = "The day it was expected to end" } : clock;
    }

    private ReviewClock Return(Returns.AgencyReturn agencyReturn)
    {
        var rule = table[ClockCode.Return] with { Amount = agencyReturn.DueOn.DayNumber - agencyReturn.RequestedOn.DayNumber };
        return new(rule, $"{rule.Code}/{agencyReturn.Id}", agencyReturn.DueOn, null, agencyReturn.ReceivedOn, null) { Name = $"Return: {agencyReturn.Agency}" };
    }

    /// <summary>Where the time of death is not known the hours run from the end of the day: nobody is called late without proof.</summary>
    private ReviewClock FromDeath(Review review, ClockCode code, DateOnly? metOn, DateTimeOffset? metAt = null)
    {
        var rule = table[code];
        if (rule.Measure != ClockMeasure.Hours)
        {
            return FromDay(code, $"{code}", review.DiedOn, metOn);
        }

        var from = review.DiedAt is { } time ? UkTime.Instant(review.DiedOn, time) : UkTime.Instant(review.DiedOn.AddDays(1), TimeOnly.MinValue);
        var due = from.AddHours(rule.Amount);
        var words = rule.Words + (review.DiedAt is null ? ", counted from the end of the day because the time is not known" : "");
        return new(rule, $"{code}", UkTime.DateOf(due), due, metOn, metAt) { Words = words };
    }

    private ReviewClock FromDay(ClockCode code, string key, DateOnly from, DateOnly? metOn)
    {
        var rule = table[code];
        var due = rule.Measure switch
        {
            ClockMeasure.Hours => throw new InvalidOperationException("Hours run from an instant."),
            ClockMeasure.WorkingDays => calendar.AddKnownWorkingDays(from, rule.Amount),
            ClockMeasure.Days => from.AddDays(rule.Amount),
            ClockMeasure.Weeks => from.AddDays(7 * rule.Amount),
            ClockMeasure.Months => from.AddMonths(rule.Amount),
        };
        var words = due is null ? $"{rule.Words}: bank holidays are known only from {calendar.KnownFrom.Year} to {calendar.KnownTo.Year}" : rule.Words;
        return new(rule, key, due, null, metOn, null) { Words = words };
    }

    private static DateOnly? HeldOn(Review review, ReviewMeetingKind kind) =>
        review.Meetings.Where(meeting => meeting.Kind == kind && meeting.HeldOn is not null).Min(meeting => meeting.HeldOn);
}
