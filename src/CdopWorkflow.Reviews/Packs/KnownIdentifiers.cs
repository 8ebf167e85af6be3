using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>What is known of the people of one review and must not stand in its pack.</summary>
public sealed record KnownIdentifiers
{
    public IReadOnlyList<KnownPerson> People { get; init; } = [];

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public IReadOnlyList<string> Postcodes { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> NhsNumbers { get; init; } = [];

    /// <summary>Of birth and of death: found in any form, even where another such number would be left alone.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>Age at death, in days; null when it is not known.</summary>
    public int? AgeInDays { get; init; }

    /// <summary>What the coordinator named besides: nicknames, schools, surgeries.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public static KnownIdentifiers Of(IReadOnlyCollection<NotificationContent> notifications, IEnumerable<string> references) => new()
    {
        People = [.. notifications.SelectMany(PeopleIn).Where(person => !string.IsNullOrWhiteSpace(person.Name)).Distinct()],
        Addresses =
        [
            .. notifications.SelectMany(content => content.Carers.Select(carer => carer.Address).Append(content.Child.Address).Append(content.Death.PlaceDetail))
                .Concat(notifications.SelectMany(content => content.Professionals.Select(professional => professional.Organisation)))
                .Where(address => !string.IsNullOrWhiteSpace(address)).Distinct(),
        ],
        Postcodes = [.. notifications.Select(content => content.Child.Postcode).Where(postcode => !string.IsNullOrWhiteSpace(postcode)).Distinct()],
        References = [.. references],
        NhsNumbers = [.. notifications.Select(content => content.Child.NhsNumber).OfType<string>().Distinct()],
        Days =
        [
            .. notifications.SelectMany(content => new DateOnly?[] { content.Child.BornOn, content.Death.DiedOn }
                .Concat(content.Carers.Select(carer => carer.BornOn)).Concat(content.HouseholdChildren.Select(child => child.BornOn))).OfType<DateOnly>().Distinct(),
        ],
        AgeInDays = notifications.Select(content => (int?)(content.Death.DiedOn.DayNumber - content.Child.BornOn.DayNumber)).FirstOrDefault(),
    };

    private static IEnumerable<KnownPerson> PeopleIn(NotificationContent content) =>
    [
        new($"{content.Child.Forenames} {content.Child.FamilyName}".Trim(), "the child"),
        .. content.Carers.Select(carer => new KnownPerson(carer.Name, StandIn.ForCarer(carer.Relationship))),
        .. content.HouseholdChildren.Select(child => new KnownPerson(child.Name, "another child of the household")),
        .. content.Professionals.Select(professional => new KnownPerson(professional.Name, StandIn.ForProfessional(professional.Role))),
        new(content.Notifier.Name, StandIn.ForProfessional(content.Notifier.Role)),
    ];
}
