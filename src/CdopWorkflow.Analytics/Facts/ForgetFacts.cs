using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Cube;
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
    public Task<int> HandleAsync(CancellationToken cancel) => HandleAsync(countAtTheEnd: false, cancel);

    /// <param name="countAtTheEnd">The cube stays as it is until <see cref="BuildCube"/> counts all that has come back; else it begins empty and every fact is counted as it comes.</param>
    /// <param name="cancel">Ends it, and nothing is forgotten.</param>
    /// <returns>How many reviewed deaths were forgotten.</returns>
    public async Task<int> HandleAsync(bool countAtTheEnd, CancellationToken cancel)
    {
        var forgotten = 0;
        await db.InTransactionAsync(
            async () =>
            {
                await LeaveCubeAsync(countAtTheEnd, cancel);
                await db.Factors.ExecuteDeleteAsync(cancel);
                forgotten = await db.Reviewed.ExecuteDeleteAsync(cancel);
                await db.Set<SuspectedRow>().ExecuteDeleteAsync(cancel);
                await db.Suspected.ExecuteDeleteAsync(cancel);
                await db.Set<TakenSeat>().ExecuteDeleteAsync(cancel);
                await db.Meetings.ExecuteDeleteAsync(cancel);
                var recorded = await db.Recorded.ExecuteDeleteAsync(cancel);
                var rebuild = await db.Rebuilds.FindAsync([FactsRebuild.OnlyRow], cancel) ?? db.Rebuilds.Add(new FactsRebuild()).Entity;
                rebuild.StartedAt = clock.GetUtcNow();
                db.Audit("FactsForgotten", "facts", detail: $"{recorded} deaths, {forgotten} reviews");
            },
            cancel);
        return forgotten;
    }

    private async Task LeaveCubeAsync(bool countAtTheEnd, CancellationToken cancel)
    {
        await db.Rebuilds.Where(rebuild => rebuild.Id == FactsRebuild.CubeRow).ExecuteDeleteAsync(cancel);
        if (countAtTheEnd)
        {
            db.Rebuilds.Add(new FactsRebuild { Id = FactsRebuild.CubeRow, StartedAt = clock.GetUtcNow() });
        }
        else
        {
            await db.Cube.ExecuteDeleteAsync(cancel);
        }
    }
}
