namespace CdopWorkflow.Statistics.Comparison;

/// <summary>CUSUMs that others use, for comparison with the one alerts come from.</summary>
public static class ComparisonCusums
{
    /// <summary>
    /// Lucas (Technometrics 1985;27:129): S = max(0, S + x - k), k = (l1 - l0) / ln(l1 / l0); never restarted here.
    /// </summary>
    public static IReadOnlyList<double> Lucas(IEnumerable<double> counts, double inControl, double outOfControl)
    {
        var reference = (outOfControl - inControl) / Math.Log(outOfControl / inControl);
        return Run(counts.Select(count => count - reference));
    }

    /// <summary>
    /// Standardised counts: S = max(0, S + (x - m) / sqrt m - k), alarm at S >= h; never restarted. Source: Rossi, Lampugnani and
    /// Marchi, Stat Med 1999;18:2111.
    /// </summary>
    public static IReadOnlyList<double> Standardised(IEnumerable<double> counts, double mean, double reference = 1.04) =>
        Run(counts.Select(count => (count - mean) / Math.Sqrt(mean) - reference));

    /// <summary>The same on Rossi's scale (x - 3m + 2 sqrt(x m)) / (2 sqrt m); poor below two a year.</summary>
    public static IReadOnlyList<double> Rossi(IEnumerable<double> counts, double mean, double reference = 1.04) =>
        Run(counts.Select(count => (count - 3 * mean + 2 * Math.Sqrt(count * mean)) / (2 * Math.Sqrt(mean)) - reference));

    /// <summary>
    /// Generalised likelihood ratio: max over the start j of x_j..t ln(x_j..t / (n m)) - x_j..t + n m where that is a rise; an alarm at
    /// the limit, after which it starts afresh. Source: Höhle and Paul, Comput Stat Data Anal 2008;52:4357.
    /// </summary>
    public static IReadOnlyList<(double Statistic, bool Alarm)> LikelihoodRatio(IEnumerable<double> counts, double mean, double limit = 5)
    {
        var result = new List<(double, bool)>();
        var since = new List<double>();
        foreach (var count in counts)
        {
            since.Add(count);
            var (sum, best) = (0.0, 0.0);
            for (var length = 1; length <= since.Count; length++)
            {
                sum += since[^length];
                var expected = length * mean;
                best = sum > expected ? Math.Max(best, sum * Math.Log(sum / expected) - sum + expected) : best;
            }

            result.Add((best, best >= limit));
            if (best >= limit)
            {
                since.Clear();
            }
        }

        return result;
    }

    private static List<double> Run(IEnumerable<double> steps)
    {
        var sums = new List<double>();
        foreach (var step in steps)
        {
            sums.Add(Math.Max(0, (sums.Count == 0 ? 0 : sums[^1]) + step));
        }

        return sums;
    }
}
