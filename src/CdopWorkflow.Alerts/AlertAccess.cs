using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts;

/// <summary>
/// Whose alert it is: the safeguarding leads' of its area, and the chairs' of its area once they were told. To everyone else it
/// does not exist.
/// </summary>
public sealed class AlertAccess(AlertsDb db, CurrentPerson current, AreaTable areas, TimeProvider clock)
{
    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public bool MaySee(Alert alert) =>
        current.Value.Has(Role.SafeguardingLead, alert.Area, areas, Today)
        || (alert.EscalatedFor is not null && current.Value.Has(Role.Chair, alert.Area, areas, Today));

    /// <summary>The alert with that reference, to be changed; null where there is none for this person.</summary>
    public async Task<Alert?> FindAsync(string reference, CancellationToken cancel) =>
        await db.Alerts.SingleOrDefaultAsync(alert => alert.Reference == reference, cancel) is { } alert && MaySee(alert) ? alert : null;

    public string Heading(Alert alert) => AlertWords.Heading(alert.Theme, alert.Area, areas);
}
