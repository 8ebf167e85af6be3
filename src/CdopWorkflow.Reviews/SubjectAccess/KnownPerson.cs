using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Reviews.SubjectAccess;

/// <summary>One notification of the death, and when it came.</summary>
public sealed record ReceivedNotification(DateOnly On, NotificationContent Content);

/// <summary>Somebody living of the child's family whom notifications name: what each of them said of this person.</summary>
/// <param name="Name">As first written.</param>
/// <param name="AsCarer">Where they are named as parent or carer.</param>
/// <param name="AsChild">Where they are named as another child of the household.</param>
public sealed record KnownPerson(string Name, IReadOnlyList<(ReceivedNotification In, Carer Said)> AsCarer, IReadOnlyList<(ReceivedNotification In, HouseholdChild Said)> AsChild)
{
    public bool IsChild => AsCarer.Count == 0;

    /// <summary>Names of one person are written alike but for capitals and spaces: whoever is spelled in two ways stands here twice.</summary>
    public static IReadOnlyList<KnownPerson> In(IReadOnlyList<ReceivedNotification> notifications) =>
    [
        .. notifications.SelectMany(one => one.Content.Carers.Select(carer => carer.Name).Concat(one.Content.HouseholdChildren.Select(child => child.Name)))
            .Where(name => name.Trim().Length > 0).DistinctBy(Folded)
            .Select(name => new KnownPerson(
                name.Trim(),
                [.. notifications.SelectMany(one => one.Content.Carers.Where(carer => Folded(carer.Name) == Folded(name)).Select(carer => (one, carer)))],
                [.. notifications.SelectMany(one => one.Content.HouseholdChildren.Where(child => Folded(child.Name) == Folded(name)).Select(child => (one, child)))])),
    ];

    /// <summary>Whether words speak of this person by a part of the name.</summary>
    public bool IsNamedIn(string words) =>
        Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(part => part.Length > 2 && words.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Folded(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
