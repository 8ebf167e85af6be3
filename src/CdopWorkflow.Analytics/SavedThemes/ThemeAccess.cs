using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>
/// A theme is read by whoever has figures in its area or within, and changed by the safeguarding leads and analysts of its whole
/// area.
/// </summary>
public sealed class ThemeAccess(OwnAreas own, AreaTable areas, TimeProvider clock)
{
    private static readonly Role[] Builders = [Role.SafeguardingLead, Role.Analyst];

    public bool MayRead(ThemeVersion theme) => own.Includes(theme.Area) || own.All().Any(area => areas.IsWithin(area.Code, theme.Area, UkTime.DateOf(clock.GetUtcNow())));

    public bool MayChange(string area) => areas.Find(area) is not null && Builders.Any(role => own.Includes(role, area));

    /// <summary>Areas in which the person may build: panels and wider, because themes are not looked for in councils.</summary>
    public IEnumerable<Area> OwnToBuildIn() => own.All().Where(area => area.Kind != AreaKind.Council && MayChange(area.Code));
}
