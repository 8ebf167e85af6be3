namespace CdopWorkflow.Reviews.Clocks;

/// <summary>The time limits that a review knows. The names are in databases and settings: never rename one.</summary>
public enum ClockCode
{
    NotifyPanel,
    NotifyNationally,
    KeyWorker,
    HomeVisit,
    RapidResponse,
    SecondResponseMeeting,
    CaseReviewNotice,
    RapidReview,
    Notice,
    HoldExpected,
    Return,
    ReviewMeeting,
    Panel,
    PanelWarning,
    PanelLimit,
}
