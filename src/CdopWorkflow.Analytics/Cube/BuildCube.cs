using System.Runtime.InteropServices;
using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Counts every fact anew: for an installation whose facts are older than the cube, and where the two disagree.</summary>
public sealed class BuildCube(AnalyticsDb db)
{
    private const int CellsAtOnce = 5000;
    private const int KeysAtOnce = 400;

    /// <returns>How many cells there are now.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var built = 0;
        await db.InTransactionAsync(async () => built = await CountAsync(cancel), cancel);
        return built;
    }

    private async Task<int> CountAsync(CancellationToken cancel)
    {
        await db.Cube.ExecuteDeleteAsync(cancel);
        var cells = new Dictionary<(string Area, string Key), long>();
        var facts = 0;
        await foreach (var review in db.Reviewed.AsNoTracking().Where(review => review.Counts).Include(review => review.Factors).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(cells, CubePoints.Of(review));
            facts++;
        }

        await foreach (var death in db.Recorded.AsNoTracking().Where(death => death.Counts).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(cells, CubePoints.Of(death));
        }

        await CountSuspectedAsync(cells, cancel);
        foreach (var some in cells.Chunk(CellsAtOnce))
        {
            db.Cube.AddRange(some.Select(cell => CubeChanges.CellOf(cell.Key.Area, cell.Key.Key, cell.Value)));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        db.Audit("CubeBuilt", "cube", detail: $"{facts} reviews, {cells.Count} cells");
        return cells.Count;
    }

    /// <summary>Of the deaths that stand and that no panel has decided.</summary>
    private async Task CountSuspectedAsync(Dictionary<(string Area, string Key), long> cells, CancellationToken cancel)
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
                Add(cells, SuspectedPoints.Of(row.CountedAs, SuspectedPoints.FactorsOf(row)));
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static void Add(Dictionary<(string Area, string Key), long> cells, IReadOnlyList<(string Area, string Key)> counted)
    {
        foreach (var cell in counted)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _)++;
        }
    }
}
