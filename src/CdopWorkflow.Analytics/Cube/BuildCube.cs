using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Counts every fact anew: for an installation whose facts are older than the cube, and where the two disagree.</summary>
public sealed class BuildCube(AnalyticsDb db)
{
    private const int KeysAtOnce = 400;
    private const int FactsAtOnce = 1000;

    /// <returns>How many cells there are now.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var built = 0;
        await db.InTransactionAsync(async () => built = await CountAsync(cancel), cancel);
        return built;
    }

    private async Task<int> CountAsync(CancellationToken cancel)
    {
        // waits for those who change facts while the cube is left alone: what they change is counted here, and what comes after, by itself
        await db.Rebuilds.Where(rebuild => rebuild.Id == FactsRebuild.CubeRow).ExecuteDeleteAsync(cancel);
        await db.Cube.ExecuteDeleteAsync(cancel);
        var (tally, reviews) = (new CellTally(), 0);
        await CountAsync(
            db.Reviewed.AsNoTracking().Where(review => review.Counts).Include(review => review.Factors),
            review =>
            {
                tally.Add(CubePoints.AreasOf(review), CubePoints.PointsOf(review));
                reviews++;
            },
            cancel);
        await CountAsync(
            db.Recorded.AsNoTracking().Where(death => death.Counts),
            death => tally.Add(CubePoints.AreasOf(death), [CubePoints.PointOf(death)]),
            cancel);
        await CountSuspectedAsync(tally, cancel);
        var cells = await new WriteCells(db).InsertAsync(tally.InOrder(), cancel);
        db.Audit("CubeBuilt", "cube", detail: $"{reviews} reviews, {cells} cells");
        return cells;
    }

    /// <summary>Some facts are counted on one processor while another reads the next.</summary>
    private static async Task CountAsync<TFact>(IQueryable<TFact> facts, Action<TFact> count, CancellationToken cancel)
    {
        var counting = Task.CompletedTask;
        await foreach (var some in facts.AsAsyncEnumerable().Chunk(FactsAtOnce).WithCancellation(cancel))
        {
            await counting;
            counting = Task.Run(() => Array.ForEach(some, count), cancel);
        }

        await counting;
    }

    /// <summary>Of the deaths that stand and that no panel has decided.</summary>
    private async Task CountSuspectedAsync(CellTally tally, CancellationToken cancel)
    {
        var rows = await db.Suspected.Include(death => death.Factors).ToListAsync(cancel);
        foreach (var some in rows.Chunk(KeysAtOnce))
        {
            var keys = some.Select(row => row.FactKey).ToList();
            var deaths = await db.Recorded.AsNoTracking().Where(death => keys.Contains(death.FactKey)).ToDictionaryAsync(death => death.FactKey, cancel);
            var reviews = await db.Reviewed.AsNoTracking().Where(review => keys.Contains(review.FactKey)).ToDictionaryAsync(review => review.FactKey, cancel);
            foreach (var row in some)
            {
                row.CountedAs = SuspectedPoints.PlaceOf(row, deaths.GetValueOrDefault(row.FactKey), reviews.GetValueOrDefault(row.FactKey));
                foreach (var (area, key) in SuspectedPoints.Of(row.CountedAs, SuspectedPoints.FactorsOf(row)))
                {
                    tally.Add([area], [CubePoint.Of(key)]);
                }
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
