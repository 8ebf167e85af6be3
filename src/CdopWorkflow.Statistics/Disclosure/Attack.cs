namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// What a determined reader can work out: for each hidden figure the smallest and largest whole number that agrees with
/// everything printed and every sum (the feasibility interval, Handbook on Statistical Disclosure Control, ch. 4). The reader
/// is not told the truth, and neither is this.
/// </summary>
public static class Attack
{
    /// <summary>Intervals of the hidden figures, in the order of the cells.</summary>
    public static AttackResult On(IReadOnlyList<AttackedCell> cells, IReadOnlyList<CellRelation> relations)
    {
        var places = cells.Select((cell, place) => (cell.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place);
        var sums = relations.Select(relation => (places[relation.Total], relation.Parts.Select(part => places[part]).ToArray())).ToList();
        var low = cells.Select(cell => (double)(cell.Low ?? cell.AtLeast)).ToArray();
        var high = cells.Select(cell => (double)(cell.High ?? cell.AtMost ?? Figure.NoLimit)).ToArray();
        if (Start(low, high, sums) is not { } start)
        {
            return new AttackResult(true, []);
        }

        var probe = new FeasibilityProbe(start, low, high, sums);
        return new AttackResult(false, Enumerable.Range(0, cells.Count)
            .Where(i => cells[i].Low is null)
            .Select(i => (cells[i].Key, Range: high[i] > low[i] ? probe.Interval(i) : ((int)low[i], (int)high[i])))
            .Select(found => new FeasibleInterval(found.Key, found.Range.Item1, found.Range.Item2 >= Figure.NoLimit - 1 ? null : found.Range.Item2))
            .ToList());
    }

    /// <summary>
    /// Any table that agrees with what is printed, or null. Every figure starts at its lowest; one extra variable, from 0 to 1,
    /// takes up what is missing in every sum, and all sums hold when it reaches 1.
    /// </summary>
    private static double[]? Start(double[] low, double[] high, List<(int Total, int[] Parts)> sums)
    {
        var n = low.Length;
        var equations = sums
            .Select(sum => (IReadOnlyList<(int, double)>)
            [
                .. sum.Parts.Select(part => (part, 1.0)), (sum.Total, -1.0), (n, sum.Parts.Sum(part => low[part]) - low[sum.Total]),
            ])
            .ToList();
        var simplex = new BoundedSimplex(n + 1, equations, new double[n + 1], [.. high.Select((top, i) => top - low[i]), 1]);
        simplex.SetCost(n, -1, 0);
        simplex.Solve();
        return simplex.IsSound && simplex.Change(n) >= 1 - 1e-7 ? [.. low.Select((bottom, i) => bottom + simplex.Change(i))] : null;
    }
}
