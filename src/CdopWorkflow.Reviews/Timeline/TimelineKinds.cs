using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Timeline;

/// <summary>Which kind of entry an action leaves.</summary>
public static class TimelineKinds
{
    private static readonly (string Beginning, TimelineKind Kind)[] Beginnings =
    [
        ("Hold", TimelineKind.Hold),
        ("CaseReview", TimelineKind.Hold),
        ("Return", TimelineKind.Return),
        ("Agreement", TimelineKind.Return),
        ("Family", TimelineKind.Family),
        ("KeyWorker", TimelineKind.Family),
        ("NextInfant", TimelineKind.Family),
        ("SubjectAccess", TimelineKind.Family),
        ("Document", TimelineKind.Document),
        ("Transfer", TimelineKind.Transfer),
        ("Details", TimelineKind.Details),
        ("Meeting", TimelineKind.Meeting),
        ("ReviewMeeting", TimelineKind.Meeting),
        ("RapidResponse", TimelineKind.Meeting),
        ("JointResponse", TimelineKind.RapidResponse),
        ("ResponseForm", TimelineKind.RapidResponse),
        ("ResponseLeads", TimelineKind.RapidResponse),
        ("HomeVisit", TimelineKind.RapidResponse),
        ("Referrals", TimelineKind.RapidResponse),
        ("SuspectedFactors", TimelineKind.RapidResponse),
        ("PostMortem", TimelineKind.RapidResponse),
        ("Action", TimelineKind.Action),
        ("Recommendation", TimelineKind.Action),
    ];

    /// <param name="action">As in the audit log: "HoldOpened".</param>
    public static TimelineKind Of(string action) =>
        Beginnings.FirstOrDefault(known => action.StartsWith(known.Beginning, StringComparison.Ordinal)).Kind;

    public static TimelineKind Of(ReviewTrigger trigger) => trigger
        is ReviewTrigger.OfferTransfer or ReviewTrigger.AcceptTransfer or ReviewTrigger.DeclineTransfer or ReviewTrigger.TakeBackTransfer or ReviewTrigger.TransferOut
        ? TimelineKind.Transfer
        : TimelineKind.Step;
}
