using CdopWorkflow.Alerts.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Retell;

/// <summary>Forgets actions that the register does not know, as after its database was restored to an older point: their pages are gone, and their references will be given again.</summary>
public sealed class ForgetActions(AlertsDb db)
{
    public Task HandleAsync(IReadOnlyCollection<string> references, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            db.RemoveRange(await db.Actions.Where(action => references.Contains(action.Reference)).ToListAsync(cancel));
            db.Audit("ActionsForgotten", "actions", detail: string.Join(", ", references.Order(StringComparer.Ordinal)));
        },
        cancel);
}
