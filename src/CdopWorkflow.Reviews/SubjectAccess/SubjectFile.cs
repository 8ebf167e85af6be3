using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.SubjectAccess;

/// <summary>Something held of the case that speaks of several people: a person reads it before anything of it is given.</summary>
/// <param name="What">"Contact with the family, by telephone".</param>
/// <param name="On">Its day.</param>
/// <param name="IsNamed">Whether it speaks of the person by a part of the name; null where it was not looked into.</param>
public sealed record HeldBesides(string What, DateOnly On, bool? IsNamed);

/// <summary>
/// What is given to somebody living who asks what is held of them: what notifications say of this person and of nobody else. All that
/// speaks of several people is named by kind and day, and withheld until somebody has read it.
/// </summary>
public static class SubjectFile
{
    public static string Of(string reference, string panel, DateOnly today, KnownPerson person, int others, IReadOnlyList<HeldBesides> besides) => string.Join("\r\n",
    [
        $"What the child death review panel of {panel} holds of {person.Name}",
        $"Review {reference}. Put together on {UkFormat.Date(today)} in answer to a request for access.",
        "",
        "1. What those who told us of the death said of you",
        .. person.AsCarer.SelectMany(told => Lines(told.In, Said(told.Said))),
        .. person.AsChild.SelectMany(told => Lines(told.In, Said(told.Said))),
        "",
        "2. What else is held, and is not in this file",
        "It speaks of several people. Somebody reads each of these before you are told what may be given to you.",
        .. besides.Count == 0 ? ["- nothing"] : besides.OrderBy(held => held.On).Select(held => $"- {UkFormat.Date(held.On)}: {held.What}{Named(held.IsNamed)}"),
        "",
        "3. What is withheld",
        $"- What is about other people: the notifications name {Amount.Of(others, "other person", "other people")} of the family or the household, those who told us, and professionals.",
        "- What is about the child who died: data protection law is about the living. Ask the panel what it may tell you as a parent or carer.",
        "- How agencies and the panel judged what happened, where telling you would harm somebody or name somebody else.",
        "",
        "You may ask for what is wrong to be put right, and may complain to the Information Commissioner.",
        "",
    ]);

    private static IEnumerable<string> Lines(ReceivedNotification told, IEnumerable<string> said) =>
        [$"Told on {UkFormat.Date(told.On)} by {told.Content.Notifier.Agency}:", .. said.Select(line => $"- {line}")];

    private static IEnumerable<string> Said(Carer carer) =>
    [
        $"Name: {carer.Name}",
        .. carer.Relationship.Length > 0 ? [$"Relationship to the child: {carer.Relationship}"] : Array.Empty<string>(),
        .. carer.BornOn is { } born ? [$"Date of birth: {UkFormat.Date(born)}"] : Array.Empty<string>(),
        .. carer.Address.Length > 0 ? [$"Address: {carer.Address}"] : Array.Empty<string>(),
        $"Parental responsibility: {InWords(carer.ParentalResponsibility)}",
        $"Cared for the child when the child died: {InWords(carer.CarerAtDeath)}",
    ];

    private static IEnumerable<string> Said(HouseholdChild child) =>
    [
        $"Name: {child.Name}",
        .. child.BornOn is { } born ? [$"Date of birth: {UkFormat.Date(born)}"] : Array.Empty<string>(),
        .. child.Age.Length > 0 ? [$"Age: {child.Age}"] : Array.Empty<string>(),
        $"Sex: {Choices.Name(child.Sex)}",
        "Another child of the household",
    ];

    private static string InWords(Answer answer) => Choices.Name(answer);

    private static string Named(bool? isNamed) => isNamed switch
    {
        true => " (speaks of you by name)",
        false => " (does not speak of you by name)",
        null => "",
    };
}
