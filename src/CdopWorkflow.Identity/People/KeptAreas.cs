using CdopWorkflow.Identity.Machines;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Identity.People;

/// <summary>
/// Which accounts, machines and areas the administrator of this request keeps. An account or a credential belongs to those whose area
/// contains everything it may do; to everyone else it does not exist. So nobody can give away more than is theirs to keep.
/// </summary>
public sealed class KeptAreas(CurrentPerson current, AreaTable areas, TimeProvider clock)
{
    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public bool Keeps(string area) => current.Value.Has(Role.Administrator, area, areas, Today);

    public bool Keeps(Account account) => account.Grants.Count == 0 ? KeepsAll : account.Grants.All(grant => Keeps(grant.Area));

    /// <summary>A credential for any area is kept by those who keep them all.</summary>
    public bool Keeps(MachineCredential machine) => machine.Area.Length == 0 ? KeepsAll : Keeps(machine.Area);

    public bool KeepsAll => Keeps(AreaTable.England);

    /// <summary>The code as the audit log may keep it: what was posted in place of an area is nobody's, and may be anything.</summary>
    public string? Known(string? area) => area is not null && areas.Find(area) is not null ? area : null;

    public string NameOf(string area) => areas.NameOf(area);

    /// <summary>England, its regions and the panels of today, as far as they are the administrator's.</summary>
    public IReadOnlyList<SelectListItem> Choices =>
        [.. new[] { areas.Find(AreaTable.England) }.OfType<Area>().Concat(areas.Regions(Today)).Concat(areas.Panels(Today))
            .Where(area => Keeps(area.Code)).Select(area => new SelectListItem(area.Name, area.Code))];
}
