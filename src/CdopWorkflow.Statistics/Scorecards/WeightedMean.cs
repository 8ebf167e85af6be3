namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>What a mean can be when the weights of its parts are not known but are alike.</summary>
internal static class WeightedMean
{
    /// <summary>
    /// The lowest and highest mean with each weight between 0.9 and 1.1. At either end the weights are at their limits, and all of
    /// one limit lie on one side of a cut in the sorted values.
    /// </summary>
    internal static (decimal Low, decimal High) Range(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        var cuts = Enumerable.Range(0, sorted.Count + 1).ToList();
        return (cuts.Min(cut => Mean(sorted, cut, 1.1m, 0.9m)), cuts.Max(cut => Mean(sorted, cut, 0.9m, 1.1m)));
    }

    private static decimal Mean(List<decimal> sorted, int cut, decimal below, decimal above)
    {
        var weights = sorted.Select((_, i) => i < cut ? below : above).ToList();
        return sorted.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
    }
}
