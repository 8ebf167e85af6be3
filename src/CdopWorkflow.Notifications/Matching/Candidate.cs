using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Duplicates;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>A notification that another may be a second notice of, and how the two compare.</summary>
public sealed record Candidate(Notification Notification, NotificationContent Content, DuplicateScore Score)
{
    /// <summary>Of its case; of the notification itself while that waits for a decision.</summary>
    public string Reference => Notification.CaseReference.Length > 0 ? Notification.CaseReference : Notification.Reference;

    /// <param name="one">What is compared.</param>
    /// <param name="other">The notification that it may be a second notice of.</param>
    /// <param name="otherContent">What that one says.</param>
    public static Candidate Of(DuplicateFacts one, Notification other, NotificationContent otherContent) =>
        new(other, otherContent, DuplicateScorer.Compare(one, ComparedFacts.Of(otherContent)));
}
