using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>The areas whose exact figures the person of this request may see: those of their grants and all that lies within.</summary>
public sealed class OwnAreas(CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    private static readonly Role[] Roles = [Role.Analyst, Role.SafeguardingLead, Role.Chair, Role.Coordinator];

    private IReadOnlyList<Area>? all;

    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    /// <summary>Widest first, each with what lies within it.</summary>
    public IReadOnlyList<Area> All() => all ??=
        [.. person.Value.Grants.Where(grant => Roles.Contains(grant.Role)).Select(grant => areas.Find(grant.Area)).OfType<Area>()
            .OrderBy(area => area.Kind).SelectMany(WithParts).DistinctBy(area => area.Code)];

    /// <summary>The area of a code when it is the person's own; the first of their own where no code is given.</summary>
    public Area? Find(string? code) =>
        string.IsNullOrEmpty(code) ? All() is [var first, ..] ? first : null : areas.Find(code) is { } area && Includes(area.Code) ? area : null;

    public bool Includes(string code) => Roles.Any(role => Includes(role, code));

    /// <summary>Whether the person has one role there; an area that has closed counts where it lay on its last day.</summary>
    public bool Includes(Role role, string code) =>
        person.Value.Has(role, code, areas, areas.Find(code)?.Closed is { } closed && closed < Today ? closed : Today);

    private IEnumerable<Area> WithParts(Area area) => areas.Children(area.Code, Today).SelectMany(WithParts).Prepend(area);
}
