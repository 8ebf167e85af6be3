using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>A notification that another may be a second notice of, and how the two compare.</summary>
public sealed record Candidate(Notification Notification, NotificationContent Content, DuplicateScore Score)
{
    /// <summary>Of its case; of the notification itself while that waits for a decision.</summary>
    public string Reference => Notification.CaseReference.Length > 0 ? Notification.CaseReference : Notification.Reference;

    public static Candidate Of(NotificationContent one, Notification other, NotificationContent otherContent) =>
        new(other, otherContent, DuplicateScorer.Compare(Facts(one), Facts(otherContent)));

    private static DuplicateFacts Facts(NotificationContent content) => new()
    {
        FamilyName = content.Child.FamilyName,
        Forenames = content.Child.Forenames,
        Born = content.Child.BornOn,
        Died = content.Death.DiedOn,
        Sex = content.Child.Sex,
        NhsNumber = NhsNumber.TryParse(content.Child.NhsNumber, out var number, out _) ? number : null,
        Postcode = content.Child.Postcode,
        BirthOrder = content.Child.BirthOrder,
    };
}
