using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.AlertsAudit;

/// <summary>What an address of this service names: an alert, which is its area's and that of the panels that contribute to it.</summary>
internal sealed class FindInAlerts(AlertsDb db) : IFindRecords
{
    public async Task<NamedRecord?> FindAsync(string word, CancellationToken cancel) =>
        await db.Alerts.AsNoTracking().SingleOrDefaultAsync(known => known.Reference == word, cancel) is { } alert
            ? new NamedRecord(word, [.. alert.Contributing.Split(',', StringSplitOptions.RemoveEmptyEntries).Prepend(alert.Area).Distinct()])
            : null;
}
