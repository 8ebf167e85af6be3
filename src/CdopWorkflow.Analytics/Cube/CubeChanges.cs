using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Codes;
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

    private readonly Dictionary<SuspectedDeath, IReadOnlyList<(string Code, Answer Suspected)>> suspected = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the cube is left alone, because all facts are counted together when a rebuild has ended.</summary>
    public bool Waits { get; set; }

    public SuspectedDeath Watch(SuspectedDeath death)
    {
        if (!Waits)
        {
            suspected.TryAdd(death, SuspectedPoints.FactorsOf(death));
        }

        return death;
    }

    public ReviewedDeath Watch(ReviewedDeath review)
    {
        if (!Waits)
        {
            reviews.TryAdd(review, CubePoints.Of(review));
        }

        return review;
    }

    public RecordedDeath Watch(RecordedDeath death)
    {
        if (!Waits)
        {
            deaths.TryAdd(death, CubePoints.Of(death));
        }

        return death;
    }

    /// <summary>Brings the cube up to the facts. Inside the transaction of the save.</summary>
    public async Task ApplyAsync(AnalyticsDb db, CancellationToken cancel)
    {
        if (Waits)
        {
            return;
        }

        var (changes, keys) = Take();
        await TakeSuspectedAsync(db, keys, changes, cancel);
        var cells = changes.Where(change => change.Value != 0)
            .OrderBy(change => change.Key.Area, StringComparer.Ordinal).ThenBy(change => change.Key.Key, StringComparer.Ordinal)
            .Select(change => CellOf(change.Key.Area, CubePoint.Of(change.Key.Key), change.Value)).ToList();
        if (cells.Count > 0)
        {
            await new WriteCells(db).AddAsync(cells, cancel);
        }
    }

    public static CubeCell CellOf(string area, CubePoint point, long count) =>
        new() { Area = area, Dimension = point.Dimension, Period = point.Period, Value = point.Value, Outcome = point.Outcome, Count = count };

    /// <summary>What changed since the last time, by cell, and the keys of the facts that changed.</summary>
    private (Dictionary<(string Area, string Key), int> Changes, HashSet<Guid> Keys) Take()
    {
        var changes = new Dictionary<(string Area, string Key), int>();
        var keys = suspected.Keys.Select(row => row.FactKey).ToHashSet();
        foreach (var review in reviews.Keys.ToList())
        {
            var now = CubePoints.Of(review);
            if (!reviews[review].SequenceEqual(now))
            {
                keys.Add(review.FactKey);
            }

            reviews[review] = Note(reviews[review], now, changes);
        }

        foreach (var death in deaths.Keys.ToList())
        {
            var now = CubePoints.Of(death);
            if (!deaths[death].SequenceEqual(now))
            {
                keys.Add(death.FactKey);
            }

            deaths[death] = Note(deaths[death], now, changes);
        }

        return (changes, keys);
    }

    /// <summary>What is suspected of a death counts by the death itself and until its review counts: a change of any of the three moves it.</summary>
    private async Task TakeSuspectedAsync(AnalyticsDb db, HashSet<Guid> keys, Dictionary<(string Area, string Key), int> changes, CancellationToken cancel)
    {
        foreach (var some in keys.Where(key => db.TakenUp<SuspectedDeath>(key) is null).Chunk(KeysAtOnce))
        {
            await db.Suspected.Include(death => death.Factors).Where(death => some.Contains(death.FactKey)).LoadAsync(cancel);
        }

        var rows = keys.Select(db.TakenUp<SuspectedDeath>).OfType<SuspectedDeath>().ToList();
        var (deaths, decided) = (await BesideAsync<RecordedDeath>(db, rows, death => death.FactKey, cancel), await BesideAsync<ReviewedDeath>(db, rows, review => review.FactKey, cancel));
        foreach (var row in rows)
        {
            var before = SuspectedPoints.Of(row.CountedAs, suspected.GetValueOrDefault(row) ?? SuspectedPoints.FactorsOf(row));
            var death = db.TakenUp<RecordedDeath>(row.FactKey) ?? deaths.GetValueOrDefault(row.FactKey);
            var review = db.TakenUp<ReviewedDeath>(row.FactKey) ?? decided.GetValueOrDefault(row.FactKey);
            row.CountedAs = SuspectedPoints.PlaceOf(row, death, review);
            Note(before, SuspectedPoints.Of(row.CountedAs, suspected[row] = SuspectedPoints.FactorsOf(row)), changes);
        }
    }

    /// <summary>What stands in the database of the same deaths. Untracked: a review that is taken up later must come with its factors.</summary>
    private static async Task<Dictionary<Guid, TFact>> BesideAsync<TFact>(AnalyticsDb db, List<SuspectedDeath> rows, Func<TFact, Guid> key, CancellationToken cancel)
        where TFact : class
    {
        var found = new Dictionary<Guid, TFact>();
        foreach (var some in rows.Select(row => row.FactKey).Where(factKey => db.TakenUp<TFact>(factKey) is null).Chunk(KeysAtOnce))
        {
            foreach (var fact in await db.Set<TFact>().AsNoTracking().Where(fact => some.Contains(EF.Property<Guid>(fact, nameof(SuspectedDeath.FactKey)))).ToListAsync(cancel))
            {
                found.Add(key(fact), fact);
            }
        }

        return found;
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
