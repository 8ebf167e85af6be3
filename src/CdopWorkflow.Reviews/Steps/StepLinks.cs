using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>On which page of a review the coordinator takes a step.</summary>
public static class StepLinks
{
    /// <summary>The last part of the address; null for steps that others take, or that are taken elsewhere.</summary>
    public static string? PageOf(this ReviewTrigger trigger) => trigger switch
    {
        ReviewTrigger.Accept or ReviewTrigger.StartReview or ReviewTrigger.RuleOutOfScope => "accept",
        ReviewTrigger.TreatAsUnexpected => "treat-as-unexpected",
        ReviewTrigger.TreatAsExpected => "treat-as-expected",
        ReviewTrigger.ScheduleReviewMeeting => "schedule-review-meeting",
        ReviewTrigger.RecordReviewMeeting => "record-review-meeting",
        ReviewTrigger.SendToPanel => "send-to-panel",
        ReviewTrigger.Close => "close",
        ReviewTrigger.Reopen => "reopen",
        ReviewTrigger.OfferTransfer or ReviewTrigger.TransferOut => "offer-transfer",
        ReviewTrigger.TakeBackTransfer => "take-back-transfer",
        ReviewTrigger.MarkDuplicate or ReviewTrigger.Withdraw => "withdraw",
        ReviewTrigger.TakeBackDuplicate => "take-back-duplicate",
        ReviewTrigger.PutOnAgenda => "put-on-agenda",
        ReviewTrigger.TakeOffAgenda => "take-off-agenda",
        ReviewTrigger.Defer or ReviewTrigger.Decide => null,
        ReviewTrigger.AcceptTransfer or ReviewTrigger.DeclineTransfer => null,
    };
}
