using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>
/// Whose actions, boards and visits the person of this request may read and keep. A plan of a region or of England is read by everyone
/// within it, and kept by those whose role covers all of it. To everyone else it does not exist.
/// </summary>
public sealed class WorkAreas(CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    public static readonly Role[] Keepers = [Role.Coordinator, Role.Chair, Role.SafeguardingLead];

    public DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public bool MayKeep(string area) => Keepers.Any(role => person.Value.Has(role, area, areas, Today));

    public bool MayKeepBoards(string area) => person.Value.Has(Role.Coordinator, area, areas, Today) || person.Value.Has(Role.Chair, area, areas, Today);

    public bool MayRead(string area) =>
        MayKeep(area) || person.Value.Grants.Any(grant => Keepers.Contains(grant.Role) && areas.Find(grant.Area) is not null && areas.IsWithin(grant.Area, area, Today));

    public string NameOf(string area) => areas.NameOf(area);

    /// <summary>England, its regions and panels, closed ones included, as far as the person may read their plans.</summary>
    public IReadOnlyList<string> Read => [.. All.Select(area => area.Code).Where(MayRead)];

    /// <summary>Of them, those whose plans the person keeps.</summary>
    public IReadOnlyList<string> KeptCodes => [.. All.Select(area => area.Code).Where(MayKeep)];

    public IReadOnlyList<SelectListItem> Kept => Choices(MayKeep);

    public IReadOnlyList<SelectListItem> KeptBoards => Choices(MayKeepBoards);

    private IEnumerable<Area> All => new[] { areas.Find(AreaTable.England) }.OfType<Area>().Concat(areas.Regions(Today)).Concat(areas.PanelsEver(Today));

    private IReadOnlyList<SelectListItem> Choices(Func<string, bool> may) =>
        [.. All.Where(area => area.ExistsOn(Today) && may(area.Code)).Select(area => new SelectListItem(area.Name, area.Code))];
}
