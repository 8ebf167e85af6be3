using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Facts that were taken up to be changed, with where they counted when they were: with the save that changes them, what they
/// counted before is taken out of the cube and what they count now is put in. Counts are added to in the database, not read and
/// written back, so that two processes never lose each other's.
/// </summary>
internal sealed class CubeChanges
{
    private const int KeysAtOnce = 400;

    private readonly Dictionary<ReviewedDeath, IReadOnlyList<(string Area, string Key)>> reviews = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RecordedDeath, IReadOnlyList<(string Area, string Key)>> deaths = new(ReferenceEqualityComparer.Instance);

    public ReviewedDeath Watch(ReviewedDeath review)
    {
        reviews.TryAdd(review, CubePoints.Of(review));
        return review;
    }

    public RecordedDeath Watch(RecordedDeath death)
    {
        deaths.TryAdd(death, CubePoints.Of(death));
        return death;
    }

    /// <summary>Brings the cube up to the facts. Inside the transaction of the save.</summary>
    public async Task ApplyAsync(AnalyticsDb db, CancellationToken cancel)
    {
        var changes = Take();
        foreach (var area in changes.GroupBy(change => change.Key.Area).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            foreach (var some in area.OrderBy(change => change.Key.Key, StringComparer.Ordinal).Chunk(KeysAtOnce))
            {
                await ApplyAsync(db, area.Key, some.ToDictionary(change => change.Key.Key, change => change.Value), cancel);
            }
        }
    }

    private static async Task ApplyAsync(AnalyticsDb db, string area, Dictionary<string, int> changes, CancellationToken cancel)
    {
        var keys = changes.Keys.ToList();
        var there = (await db.Cube.Where(cell => cell.Area == area && keys.Contains(cell.Key)).Select(cell => cell.Key).ToListAsync(cancel)).ToHashSet();
        foreach (var same in changes.Where(change => there.Contains(change.Key)).GroupBy(change => change.Value))
        {
            var (delta, which) = (same.Key, same.Select(change => change.Key).ToList());
            await db.Cube.Where(cell => cell.Area == area && which.Contains(cell.Key))
                .ExecuteUpdateAsync(cell => cell.SetProperty(row => row.Count, row => row.Count + delta), cancel);
        }

        db.Cube.AddRange(changes.Where(change => change.Value > 0 && !there.Contains(change.Key)).Select(change => CellOf(area, change.Key, change.Value)));
    }

    public static CubeCell CellOf(string area, string key, long count)
    {
        var point = CubePoint.Of(key);
        return new CubeCell { Area = area, Key = key, Dimension = point.Dimension, Period = point.Period, Value = point.Value, Outcome = point.Outcome, Count = count };
    }

    /// <summary>What changed since the last time, by cell.</summary>
    private Dictionary<(string Area, string Key), int> Take()
    {
        var changes = new Dictionary<(string Area, string Key), int>();
        foreach (var review in reviews.Keys.ToList())
        {
            reviews[review] = Note(reviews[review], CubePoints.Of(review), changes);
        }

        foreach (var death in deaths.Keys.ToList())
        {
            deaths[death] = Note(deaths[death], CubePoints.Of(death), changes);
        }

        return changes.Where(change => change.Value != 0).ToDictionary();
    }

    private static IReadOnlyList<(string Area, string Key)> Note(
        IReadOnlyList<(string Area, string Key)> before, IReadOnlyList<(string Area, string Key)> now, Dictionary<(string Area, string Key), int> changes)
    {
        foreach (var cell in before)
        {
            changes[cell] = changes.GetValueOrDefault(cell) - 1;
        }

        foreach (var cell in now)
        {
            changes[cell] = changes.GetValueOrDefault(cell) + 1;
        }

        return now;
    }
}
