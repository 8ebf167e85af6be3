using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Reviews.SubjectAccess;

/// <summary>One notification of the death, and when it came.</summary>
public sealed record ReceivedNotification(DateOnly On, NotificationContent Content);

/// <summary>
/// Somebody living of the child's family whom notifications name: what each of them said of this person. A parent and a child of one
/// name are two people.
/// </summary>
/// <param name="Name">As first written.</param>
/// <param name="AsCarer">Where they are named as parent or carer.</param>
/// <param name="AsChild">Where they are named as another child of the household.</param>
public sealed record KnownPerson(string Name, IReadOnlyList<(ReceivedNotification In, Carer Said)> AsCarer, IReadOnlyList<(ReceivedNotification In, HouseholdChild Said)> AsChild)
{
    public bool IsChild => AsCarer.Count == 0;

    /// <summary>Tells them apart on a form.</summary>
    public string Key { get; private init; } = Name;

    /// <summary>Names of one person are written alike but for capitals and spaces: whoever is spelled in two ways stands here twice.</summary>
    public static IReadOnlyList<KnownPerson> In(IReadOnlyList<ReceivedNotification> notifications)
    {
        var carers = Named(notifications.SelectMany(one => one.Content.Carers.Select(carer => (In: one, Said: carer))), carer => carer.Name).Select(told => new KnownPerson(told.Name, told.Said, [])).ToList();
        var children = Named(notifications.SelectMany(one => one.Content.HouseholdChildren.Select(child => (In: one, Said: child))), child => child.Name).Select(told => new KnownPerson(told.Name, [], told.Said));
        return [.. carers, .. children.Select(child => carers.Any(carer => Folded(carer.Name) == Folded(child.Name)) ? child with { Key = $"{child.Name}, another child of the household" } : child)];
    }

    private static IEnumerable<(string Name, IReadOnlyList<(ReceivedNotification In, T Said)> Said)> Named<T>(IEnumerable<(ReceivedNotification In, T Said)> told, Func<T, string> name) =>
        told.Where(one => name(one.Said).Trim().Length > 0).GroupBy(one => Folded(name(one.Said)), (_, same) => (IReadOnlyList<(ReceivedNotification In, T Said)>)[.. same]).Select(same => (name(same[0].Said).Trim(), same));

    /// <summary>Whether words speak of this person by a part of the name.</summary>
    public bool IsNamedIn(string words) =>
        Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(part => part.Length > 2 && words.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Folded(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
