using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>What is known of the people of one review and must not stand in its pack.</summary>
public sealed record KnownIdentifiers
{
    /// <summary>Whole names; each of their words counts.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public IReadOnlyList<string> Postcodes { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    public static KnownIdentifiers Of(IReadOnlyCollection<NotificationContent> notifications, IEnumerable<string> references) => new()
    {
        Names = [.. notifications.SelectMany(NamesIn)],
        Addresses = [.. notifications.SelectMany(content => content.Carers.Select(carer => carer.Address).Append(content.Child.Address).Append(content.Death.PlaceDetail))],
        Postcodes = [.. notifications.Select(content => content.Child.Postcode)],
        References = [.. references],
    };

    private static IEnumerable<string> NamesIn(NotificationContent content) =>
    [
        content.Child.FamilyName,
        content.Child.Forenames,
        content.Notifier.Name,
        .. content.Carers.Select(carer => carer.Name),
        .. content.HouseholdChildren.Select(child => child.Name),
        .. content.Professionals.Select(professional => professional.Name),
    ];
}
