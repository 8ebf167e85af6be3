using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Notifications.DecideDuplicate;

/// <summary>One line of two notifications side by side.</summary>
public sealed record ComparedField(string Label, string This, string Other, Agreement Agreement, int Weight)
{
    public static IReadOnlyList<ComparedField> Of(NotificationContent content, Candidate candidate) =>
    [
        .. candidate.Score.Evidence.Select(evidence => new ComparedField(
            evidence.Field.Label(), Words(evidence.Field, content), Words(evidence.Field, candidate.Content), evidence.Agreement, evidence.Weight)),
    ];

    private static string Words(DuplicateField field, NotificationContent content) => field switch
    {
        DuplicateField.NhsNumber => NhsNumber.TryParse(content.Child.NhsNumber, out var number, out _) ? number.Display : "",
        DuplicateField.FamilyName => content.Child.FamilyName,
        DuplicateField.Forenames => content.Child.Forenames,
        DuplicateField.DateOfBirth => UkFormat.Date(content.Child.BornOn),
        DuplicateField.TimeOfBirth => content.Child.BornAt is { } at ? UkFormat.Time(at) : "",
        DuplicateField.DateOfDeath => UkFormat.Date(content.Death.DiedOn),
        DuplicateField.TimeOfDeath => content.Death.DiedAt is { } at ? UkFormat.Time(at) : "",
        DuplicateField.Sex => content.Child.Sex == Sex.NotKnown ? "" : content.Child.Sex.Label(),
        DuplicateField.Postcode => content.Child.Postcode,
        DuplicateField.BirthOrder => BirthOrders.Words(content.Child.BirthOrder),
    };
}
