namespace CdopWorkflow.Reviews.Workflow;

/// <summary>What a person does to a review that may move it on.</summary>
public enum ReviewTrigger
{
    Accept,
    StartReview,
    TreatAsUnexpected,
    TreatAsExpected,
    ScheduleReviewMeeting,
    RecordReviewMeeting,
    SendToPanel,
    PutOnAgenda,
    TakeOffAgenda,
    Defer,
    Decide,
    Close,
    Reopen,
    OfferTransfer,
    AcceptTransfer,
    DeclineTransfer,
    TakeBackTransfer,
    TransferOut,
    RuleOutOfScope,
    Withdraw,
    MarkDuplicate,
    TakeBackDuplicate,
}
