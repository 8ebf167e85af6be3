using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;

namespace CdopWorkflow.Notifications.Search;

/// <summary>
/// A notification that fits what was looked for. The child is named, as the panel put it right where it did: whoever looks must know whom
/// they found.
/// </summary>
public sealed record FoundNotification
{
    public required string Reference { get; init; }

    public required string CaseReference { get; init; }

    public required NotificationState State { get; init; }

    public required string Panel { get; init; }

    public required string Name { get; init; }

    public required DateOnly Born { get; init; }

    public required DateOnly Died { get; init; }

    /// <summary>The name that was notified, where the panel put it right; else null, as the days below.</summary>
    public string? NotifiedName { get; init; }

    public DateOnly? NotifiedBorn { get; init; }

    public DateOnly? NotifiedDied { get; init; }

    /// <param name="row">What fits.</param>
    /// <param name="said">What was notified.</param>
    /// <param name="holds">What holds: that, or what the panel put right.</param>
    internal static FoundNotification Of(FoundRow row, NotificationContent said, NotificationContent holds) => new()
    {
        Reference = row.Reference,
        CaseReference = row.CaseReference,
        State = row.State,
        Panel = row.Panel,
        Name = NameOf(holds.Child),
        Born = holds.Child.BornOn,
        Died = holds.Death.DiedOn,
        NotifiedName = NameOf(said.Child) == NameOf(holds.Child) ? null : NameOf(said.Child),
        NotifiedBorn = said.Child.BornOn == holds.Child.BornOn ? null : said.Child.BornOn,
        NotifiedDied = said.Death.DiedOn == holds.Death.DiedOn ? null : said.Death.DiedOn,
    };

    private static string NameOf(Child child) => child.Forenames.Length > 0 ? $"{child.FamilyName}, {child.Forenames}" : child.FamilyName;
}

/// <summary>What is read of a notification that fits.</summary>
internal sealed record FoundRow(string Reference, string CaseReference, NotificationState State, string Panel, DateTimeOffset ReceivedAt, Guid? DeathId, byte[] Sealed);
