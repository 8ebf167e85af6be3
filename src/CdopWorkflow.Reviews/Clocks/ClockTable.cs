using CdopWorkflow.Reviews.Holds;

namespace CdopWorkflow.Reviews.Clocks;

/// <summary>Every time limit of a review as data. The amounts are settings; the defaults are those of the guidance, or proposals where it has none.</summary>
public sealed class ClockTable(ReviewsOptions options)
{
    private const string Guidance = "Child death review guidance";
    private const string LocalProcedure = "Local procedures";

    private readonly Dictionary<ClockCode, ClockRule> byCode = Rules(options).ToDictionary(rule => rule.Code);

    public IReadOnlyList<ClockRule> All => [.. byCode.Values];

    private static ClockRule[] Rules(ReviewsOptions options) =>
    [
        new(ClockCode.NotifyPanel, "Notify the panel", options.NotifyPanelHours, ClockMeasure.Hours, "death", LocalProcedure, nameof(options.NotifyPanelHours)),
        new(ClockCode.NotifyNationally, "Tell the national database of the death", options.NotifyNationallyHours, ClockMeasure.Hours, "death", "National database", nameof(options.NotifyNationallyHours)),
        new(ClockCode.KeyWorker, "Name a key worker for the family", options.KeyWorkerHours, ClockMeasure.Hours, "death", "Study of support for bereaved parents", nameof(options.KeyWorkerHours)),
        new(ClockCode.HomeVisit, "Decide on the visit to the home or scene", options.HomeVisitHours, ClockMeasure.Hours, "death", LocalProcedure, nameof(options.HomeVisitHours)),
        options.RapidResponseWorkingDays == 0
            ? new(ClockCode.RapidResponse, "First rapid-response meeting", options.RapidResponseHours, ClockMeasure.Hours, "death", LocalProcedure, nameof(options.RapidResponseHours))
            : new(ClockCode.RapidResponse, "First rapid-response meeting", options.RapidResponseWorkingDays, ClockMeasure.WorkingDays, "death", LocalProcedure, nameof(options.RapidResponseWorkingDays)),
        new(ClockCode.SecondResponseMeeting, "Second rapid-response meeting", options.SecondMeetingWorkingDays, ClockMeasure.WorkingDays, "the first result of the post-mortem", "Local setting: there is no national rule", nameof(options.SecondMeetingWorkingDays)),
        new(ClockCode.CaseReviewNotice, "Give notice of the serious incident", options.CaseReviewNoticeWorkingDays, ClockMeasure.WorkingDays, "it is known", "National safeguarding practice panel", nameof(options.CaseReviewNoticeWorkingDays)),
        new(ClockCode.RapidReview, "Rapid review by the safeguarding partners", options.RapidReviewWorkingDays, ClockMeasure.WorkingDays, "it is known", "National safeguarding practice panel", nameof(options.RapidReviewWorkingDays)),
        new(ClockCode.Notice, "Tell others what the review found", options.NoticeWorkingDays, ClockMeasure.WorkingDays, "it is known", "Local setting: there is no national rule", nameof(options.NoticeWorkingDays)),
        new(ClockCode.HoldExpected, "Ask how the hold stands", options.HoldReviewMonths, ClockMeasure.Months, "it began, where no end is expected", "Local setting: there is no national rule", nameof(options.HoldReviewMonths)),
        new(ClockCode.Return, "Return", options.ReturnDueDays, ClockMeasure.Days, "the request", "Local setting: there is no national rule", nameof(options.ReturnDueDays)),
        new(ClockCode.ReviewMeeting, "Review meeting", options.ReviewMeetingMonths, ClockMeasure.Months, "death", Guidance, nameof(options.ReviewMeetingMonths), HoldGate.ReviewMeeting),
        new(ClockCode.Panel, "Panel", options.PanelWeeks, ClockMeasure.Weeks, "the review meeting, or after an inquest that ended later", Guidance, nameof(options.PanelWeeks), HoldGate.Panel),
        new(ClockCode.PanelWarning, "Panel, first warning", options.PanelWarningMonths, ClockMeasure.Months, "death", Guidance, nameof(options.PanelWarningMonths), HoldGate.Panel),
        new(ClockCode.PanelLimit, "Panel, at the latest", options.PanelLimitMonths, ClockMeasure.Months, "death", Guidance, nameof(options.PanelLimitMonths), HoldGate.Panel),
    ];

    public ClockRule this[ClockCode code] => byCode[code];
}
