namespace CdopWorkflow.Statistics.Comparison;

/// <summary>
/// The 99% quantile of what the same season of earlier years predicts: negative binomial with size sum + 1/2 (Jeffreys' prior) and
/// probability n / (n + 1). For comparison. Source: Höhle, Comput Stat 2007;22:571 (surveillance::bayes).
/// </summary>
public static class BayesPredictive
{
    /// <param name="months">Monthly counts.</param>
    /// <param name="at">Index into them, from 0; at least 12 years + half window.</param>
    /// <param name="window">Months on either side of the same month.</param>
    public static int UpperBound(IReadOnlyList<double> months, int at, int years = 4, int window = 1, double level = 0.99)
    {
        var seen = Enumerable.Range(1, years)
            .SelectMany(year => Enumerable.Range(at - 12 * year - window, 2 * window + 1))
            .Select(i => months[i]).ToList();
        return CountQuantile.NegativeBinomial(level, seen.Sum() + 0.5, seen.Count / (seen.Count + 1.0));
    }
}
