using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.EscalatedAlerts;

/// <summary>The notices on a chair's home: theme alerts of the chair's areas that nobody has answered.</summary>
public sealed class EscalatedAlertsViewComponent(ReviewsDb db, CurrentPerson person, AreaTable areas, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var waiting = await db.Set<EscalatedAlert>().AsNoTracking().Where(alert => alert.Waits).OrderBy(alert => alert.AcknowledgeBy).ToListAsync(HttpContext.RequestAborted);
        return View("/EscalatedAlerts/EscalatedAlerts.cshtml", waiting.Where(alert => person.Value.Has(Role.Chair, alert.Area, areas, today)).ToList());
    }
}
