using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.EscalatedAlerts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retell;

/// <summary>Forgets notices to chairs that do not stand in Alerts as they stand here. Alerts tells once more of those that still wait.</summary>
public sealed class ForgetNotices(ReviewsDb db)
{
    public Task HandleAsync(IReadOnlyCollection<string> references, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            db.RemoveRange(await db.Set<EscalatedAlert>().Where(alert => references.Contains(alert.Reference)).ToListAsync(cancel));
            db.Audit("NoticesForgotten", "alerts", detail: string.Join(", ", references.Order(StringComparer.Ordinal)));
        },
        cancel);
}
