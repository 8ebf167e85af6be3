using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>What of a notification is compared.</summary>
public static class ComparedFacts
{
    public static DuplicateFacts Of(NotificationContent content) => new()
    {
        FamilyName = content.Child.FamilyName,
        Forenames = content.Child.Forenames,
        Born = content.Child.BornOn,
        BornAt = content.Child.BornAt,
        Died = content.Death.DiedOn,
        DiedAt = content.Death.DiedAt,
        Sex = content.Child.Sex,
        NhsNumber = NhsNumber.TryParse(content.Child.NhsNumber, out var number, out _) ? number : null,
        Postcode = content.Child.Postcode,

        // where it was not asked, a name such as "Twin 2" says it
        BirthOrder = content.Child.BirthOrder ?? MultipleBirth.OrderIn(content.Child.Forenames),
        OfMultipleBirth = content.Child.BirthOrder > BirthOrders.Alone || MultipleBirth.IsNamedIn(content.Child.Forenames),
    };
}
