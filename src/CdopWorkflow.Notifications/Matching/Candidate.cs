using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Duplicates;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>
/// A notification that another may be a second notice of, and how the two compare. Where the panel put right who the child was, it is
/// the likelier of what was notified and what was put right that is compared.
/// </summary>
public sealed record Candidate(Notification Notification, NotificationContent Content, DuplicateScore Score)
{
    /// <summary>Whether <see cref="Content"/> is what the panel put right, and not what was notified.</summary>
    public bool IsPutRight { get; init; }

    /// <summary>The other of the two: what was notified, or what the panel put right; null where it put nothing right.</summary>
    public NotificationContent? Otherwise { get; init; }

    /// <summary>Of its case; of the notification itself while that waits for a decision.</summary>
    public string Reference => Notification.CaseReference.Length > 0 ? Notification.CaseReference : Notification.Reference;

    /// <param name="one">What is compared.</param>
    /// <param name="other">The notification that it may be a second notice of.</param>
    /// <param name="otherContent">What that one says.</param>
    public static Candidate Of(DuplicateFacts one, Notification other, NotificationContent otherContent) =>
        new(other, otherContent, DuplicateScorer.Compare(one, ComparedFacts.Of(otherContent)));
}
