namespace CdopWorkflow.Statistics.Comparison;

/// <summary>
/// Farrington's method as improved by Noufaily et al (Stat Med 2013;32:1206), monthly, for comparison: a quasi-Poisson regression on
/// time over the same season of five years, large past counts weighted down, and the 99% quantile of a negative binomial around the
/// prediction. No season factor: the windows are of one season.
/// </summary>
/// <param name="Dispersion">At least 1.</param>
/// <param name="TimeCoefficient">A month, of the log; null where no trend is fitted.</param>
public sealed record FarringtonFlexible(double Expected, double Dispersion, double? TimeCoefficient, int UpperBound)
{
    private const int Years = 5;
    private const int Window = 1;
    private const int LeftOut = 6;
    private const double WeightsThreshold = 2.58;
    private const double Alpha = 0.01;

    /// <summary>The bound for one month; an alarm is a count above it.</summary>
    /// <param name="months">Monthly counts.</param>
    /// <param name="at">Index into them, from 0; at least 61.</param>
    public static FarringtonFlexible At(IReadOnlyList<double> months, int at)
    {
        var times = Enumerable.Range(1, Years)
            .SelectMany(year => Enumerable.Range(at - 12 * year - Window, 2 * Window + 1))
            .Where(i => i < at - LeftOut).Order().ToList();
        var counts = times.ConvertAll(i => months[i]);
        var fit = Reweighted(times, counts, trend: true);
        // A trend that predicts more than was ever seen is an artefact of few points.
        if (fit.Predict(at) > counts.Max())
        {
            fit = Reweighted(times, counts, trend: false);
        }

        var (expected, dispersion) = (fit.Predict(at), Math.Max(1, fit.Dispersion));
        var bound = dispersion > 1
            ? CountQuantile.NegativeBinomial(1 - Alpha, expected / (dispersion - 1), 1 / dispersion)
            : CountQuantile.Poisson(1 - Alpha, expected);
        return new FarringtonFlexible(expected, dispersion, fit.HasTrend ? fit.Slope : null, bound);
    }

    /// <summary>Fits, weighs down points whose Anscombe residual is above 2.58 by its square, and fits again.</summary>
    private static QuasiPoissonFit Reweighted(List<int> times, List<double> counts, bool trend)
    {
        var first = QuasiPoissonFit.Of(times, counts, times.ConvertAll(_ => 1.0), trend);

        // a few early cases and none since: no trend is steep enough, and the package, too, goes on without one
        if (trend && !first.Converged)
        {
            return Reweighted(times, counts, trend: false);
        }

        var scale = Math.Max(1, first.Dispersion);
        var shares = counts.Select((count, i) =>
        {
            var mean = first.Means[i];
            var residual = 1.5 * (Math.Pow(count, 2.0 / 3) * Math.Pow(mean, -1.0 / 6) - Math.Sqrt(mean)) / Math.Sqrt(scale * (1 - first.Leverages[i]));
            return residual > WeightsThreshold ? 1 / (residual * residual) : 1;
        }).ToList();
        var gamma = counts.Count / shares.Sum();
        return QuasiPoissonFit.Of(times, counts, shares.ConvertAll(share => gamma * share), trend);
    }
}
