namespace Benchmarks;

/// <summary>
/// Measures the product and its limits by turns in many short rounds, so that whatever else the machine does hits all of them; what
/// counts is the median of the ratios of the rounds.
/// </summary>
internal static class Pairs
{
    /// <summary>The median of what was measured, and of its ratio to each limit.</summary>
    public sealed record Pair(double Product, IReadOnlyList<double> Limits, IReadOnlyList<double> Ratios);

    /// <param name="rounds">How many times each has its turn.</param>
    /// <param name="product">What is measured, such as a rate.</param>
    /// <param name="limits">The same of what it cannot exceed.</param>
    public static async Task<Pair> MeasureAsync(int rounds, Func<Task<double>> product, params Func<Task<double>>[] limits)
    {
        var measured = new List<(double Product, double[] Limits)>();
        for (var round = 0; round < rounds; round++)
        {
            var ours = await product();
            var theirs = new double[limits.Length];
            for (var limit = 0; limit < limits.Length; limit++)
            {
                theirs[limit] = await limits[limit]();
            }

            measured.Add((ours, theirs));
        }

        return new(
            Median(measured.Select(round => round.Product)),
            [.. limits.Select((_, limit) => Median(measured.Select(round => round.Limits[limit])))],
            [.. limits.Select((_, limit) => Median(measured.Select(round => round.Product / round.Limits[limit])))]);
    }

    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <param name="values">In any order.</param>
    /// <param name="share">0.99 for the 99th percentile.</param>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
