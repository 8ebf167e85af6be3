using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Notifications.DecideDuplicate;

/// <summary>One line of two notifications side by side.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="This">As the notification to be decided about says it.</param>
/// <param name="Other">As the other does, or as the panel put it right.</param>
/// <param name="Otherwise">What was notified of the other or, where that is compared, what the panel put right; empty where it is the same or there is none.</param>
/// <param name="Agreement">How the two compare.</param>
/// <param name="Weight">What that is worth.</param>
public sealed record ComparedField(string Label, string This, string Other, string Otherwise, Agreement Agreement, int Weight)
{
    public static IReadOnlyList<ComparedField> Of(NotificationContent content, Candidate candidate) =>
    [
        .. candidate.Score.Evidence.Select(evidence => new ComparedField(
            evidence.Field.Label(), Words(evidence.Field, content), Words(evidence.Field, candidate.Content), OtherwiseOf(evidence.Field, candidate), evidence.Agreement, evidence.Weight)),
    ];

    private static string OtherwiseOf(DuplicateField field, Candidate candidate)
    {
        if (candidate.Otherwise is not { } otherwise || Words(field, otherwise) == Words(field, candidate.Content))
        {
            return "";
        }

        var words = Words(field, otherwise) is { Length: > 0 } said ? said : "nothing";
        return candidate.IsPutRight ? $"Notified as {words}" : $"Put right by the panel: {words}";
    }

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
