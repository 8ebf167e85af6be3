using System.Runtime.InteropServices;
using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Counts every fact anew: for an installation whose facts are older than the cube, and where the two disagree.</summary>
public sealed class BuildCube(AnalyticsDb db)
{
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
        var areas = new SortedDictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        var facts = 0;
        await foreach (var review in db.Reviewed.AsNoTracking().Where(review => review.Counts).Include(review => review.Factors).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(areas, CubePoints.Of(review));
            facts++;
        }

        await foreach (var death in db.Recorded.AsNoTracking().Where(death => death.Counts).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(areas, CubePoints.Of(death));
        }

        await CountSuspectedAsync(areas, cancel);
        await new WriteCells(db).HandleAsync(areas.SelectMany(area => area.Value.Select(cell => CubeChanges.CellOf(area.Key, cell.Key, cell.Value))), cancel);
        var written = areas.Values.Sum(cells => cells.Count);
        db.Audit("CubeBuilt", "cube", detail: $"{facts} reviews, {written} cells");
        return written;
    }

    /// <summary>Of the deaths that stand and that no panel has decided.</summary>
    private async Task CountSuspectedAsync(SortedDictionary<string, Dictionary<string, long>> areas, CancellationToken cancel)
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
                Add(areas, SuspectedPoints.Of(row.CountedAs, SuspectedPoints.FactorsOf(row)));
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Area by area, so that rows that lie together are written together.</summary>
    private static void Add(SortedDictionary<string, Dictionary<string, long>> areas, IReadOnlyList<(string Area, string Key)> counted)
    {
        foreach (var (area, key) in counted)
        {
            if (!areas.TryGetValue(area, out var cells))
            {
                areas[area] = cells = [];
            }

            CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _)++;
        }
    }
}
