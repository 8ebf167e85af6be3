using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.LinkedActions;

/// <summary>Actions of the register on a theme, where the person answers for alerts: they may read each by its link.</summary>
public sealed class ActionsOfThemes(AlertsDb db, CurrentPerson current, AreaTable areas, TimeProvider clock)
{
    /// <summary>Open ones first, then by the day they are due.</summary>
    /// <param name="theme">Code of the theme.</param>
    /// <param name="alert">Reference of an alert, whose own come first of all; null for the theme's page.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<LinkedAction>> OfAsync(string theme, string? alert, CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var found = await db.Actions.AsNoTracking().Where(action => action.Theme == theme || (alert != null && action.Alert == alert)).ToListAsync(cancel);
        return
        [
            .. found.Where(action => current.Value.Has(Role.SafeguardingLead, action.Area, areas, today) || current.Value.Has(Role.Chair, action.Area, areas, today))
                .OrderByDescending(action => alert is not null && action.Alert == alert).ThenByDescending(action => action.State == "Open")
                .ThenBy(action => action.DueOn).ThenBy(action => action.Reference, StringComparer.Ordinal),
        ];
    }
}
