using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Notifications.Access;

/// <summary>Which panels' notifications the person of this request may see.</summary>
public sealed class CoordinatorArea(CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    public bool Covers(string panel) => person.Value.Has(Role.Coordinator, panel, areas, Today);

    /// <summary>Closed ones included, whose notifications went to those that took their place.</summary>
    public IReadOnlyList<string> Panels() => [.. areas.PanelsEver(Today).Select(panel => panel.Code).Where(Covers)];

    /// <summary>Those that take something new in.</summary>
    public IReadOnlyList<string> PanelsOfToday() => [.. areas.Panels(Today).Select(panel => panel.Code).Where(Covers)];

    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());
}
