using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>
/// The first half of a rebuild: every fact is forgotten, and Reviews publishes what is current again. What has been said about
/// themes and the changes of practice stay: their versions must go on growing.
/// </summary>
public sealed class ForgetFacts(AnalyticsDb db, TimeProvider clock)
{
    /// <returns>How many reviewed deaths were forgotten.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var forgotten = 0;
        await db.InTransactionAsync(
            async () =>
            {
                await db.Cube.ExecuteDeleteAsync(cancel);
                await db.Factors.ExecuteDeleteAsync(cancel);
                forgotten = await db.Reviewed.ExecuteDeleteAsync(cancel);
                await db.Set<SuspectedRow>().ExecuteDeleteAsync(cancel);
                await db.Suspected.ExecuteDeleteAsync(cancel);
                var recorded = await db.Recorded.ExecuteDeleteAsync(cancel);
                var rebuild = await db.Rebuilds.FindAsync([FactsRebuild.OnlyRow], cancel) ?? db.Rebuilds.Add(new FactsRebuild()).Entity;
                rebuild.StartedAt = clock.GetUtcNow();
                db.Audit("FactsForgotten", "facts", detail: $"{recorded} deaths, {forgotten} reviews");
            },
            cancel);
        return forgotten;
    }
}
