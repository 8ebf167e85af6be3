namespace CdopWorkflow.Platform.Areas;

/// <summary>
/// A council, a panel, a region or England. <see cref="Code"/> is the GSS code, or for a panel its own short code.
/// <see cref="ReferencePrefix"/> begins the references of a panel's reviews (LAN-2026-0014). <see cref="Opened"/> and
/// <see cref="Closed"/> are its first and last day, null where these records do not limit it; a closed council or
/// panel names those that took its place in <see cref="SucceededBy"/>.
/// </summary>
public sealed record Area(
    AreaKind Kind,
    string Code,
    string Name,
    string? ReferencePrefix,
    DateOnly? Opened,
    DateOnly? Closed,
    IReadOnlyList<string> SucceededBy)
{
    public bool ExistsOn(DateOnly on) => (Opened is null || Opened <= on) && (Closed is null || on <= Closed);
}
