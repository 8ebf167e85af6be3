namespace CdopWorkflow.Reviews.Workflow;

/// <summary>What pages call the triggers.</summary>
public static class ReviewTriggers
{
    public static string Label(this ReviewTrigger trigger) => trigger switch
    {
        ReviewTrigger.Accept => "Accept the review",
        ReviewTrigger.StartReview => "Decide residence and scope",
        ReviewTrigger.TreatAsUnexpected => "Treat the death as unexpected",
        ReviewTrigger.TreatAsExpected => "Treat the death as expected",
        ReviewTrigger.ScheduleReviewMeeting => "Schedule the review meeting",
        ReviewTrigger.RecordReviewMeeting => "Record the review meeting",
        ReviewTrigger.SendToPanel => "Send to the panel",
        ReviewTrigger.PutOnAgenda => "Put on an agenda",
        ReviewTrigger.TakeOffAgenda => "Take off the agenda",
        ReviewTrigger.Defer => "Defer",
        ReviewTrigger.Decide => "Decide",
        ReviewTrigger.Close => "Close",
        ReviewTrigger.Reopen => "Reopen",
        ReviewTrigger.OfferTransfer => "Offer to another panel",
        ReviewTrigger.AcceptTransfer => "Accept the transfer",
        ReviewTrigger.DeclineTransfer => "Decline the transfer",
        ReviewTrigger.TakeBackTransfer => "Take back the offer",
        ReviewTrigger.TransferOut => "Hand over to a body outside this system",
        ReviewTrigger.RuleOutOfScope => "Rule out of scope",
        ReviewTrigger.MarkDuplicate => "Mark as a duplicate",
        ReviewTrigger.TakeBackDuplicate => "It is not a duplicate",
        ReviewTrigger.Withdraw => "Withdraw",
    };
}
