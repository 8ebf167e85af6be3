using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>The panels in which the current person has a role, closed ones included, in a form a query can use.</summary>
public sealed class MyPanels(CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    public IReadOnlyList<string> As(Role role)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        return [.. areas.PanelsEver(today).Select(panel => panel.Code).Where(panel => person.Value.Has(role, panel, areas, today))];
    }
}
