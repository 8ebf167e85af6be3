using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.Trend;

/// <summary>
/// The arrow beside an indicator: significant over the five most recent years, and in the same direction whichever year is left
/// out. Source: OHID Fingertips, "Trend markers".
/// </summary>
/// <param name="Slope">A year: in the unit of the rate, or in log odds for proportions.</param>
/// <param name="ChiSquared">On one degree of freedom.</param>
/// <param name="Stable">The slope keeps its sign in all five fits that leave a year out.</param>
public sealed record FingertipsTrend(double Slope, double ChiSquared, bool Stable, TrendMarker Marker)
{
    /// <summary>The years it takes: yearly, consecutive, not overlapping.</summary>
    public const int Years = 5;

    /// <summary>Chi-squared on one degree of freedom at p = 0.002.</summary>
    public const double Critical = 9.54953570608324;

    /// <summary>
    /// Weighted least squares on t = 1..5 with weight 1/s^2, s = (upper95 - lower95) / 3.92; chi2 = slope^2 Sxx.
    /// Null unless there are five rates with a denominator.
    /// </summary>
    public static FingertipsTrend? OfRates(IReadOnlyList<Rate> years)
    {
        if (years.Count != Years || years.Any(year => year.Value is null))
        {
            return null;
        }

        var values = years.Select(year => year.Value!.Value).ToArray();
        var weights = years.Select(year => year.LimitsAt(Confidence.NinetyFive)!.Value)
            .Select(limits => Math.Pow((limits.Upper - limits.Lower) / 3.92, -2)).ToArray();
        var (slope, spread) = Fit(values, weights);
        return Judged(slope, slope * slope * spread, values, weights);
    }

    /// <summary>
    /// chi2 = N (N Sxt - Sx Snt)^2 / (Sx (N - Sx)(N Sntt - Snt^2)); the slope is that of log odds on t, unweighted. Null unless there
    /// are five, each with a denominator, and neither none nor all throughout.
    /// </summary>
    public static FingertipsTrend? OfProportions(IReadOnlyList<Share> years)
    {
        if (years.Count != Years || years.Any(year => year.Denominator == 0 || year.Numerator <= 0 || year.Numerator >= year.Denominator))
        {
            return null;
        }

        double n = years.Sum(year => year.Denominator), x = years.Sum(year => year.Numerator);
        double xt = 0, nt = 0, ntt = 0;
        for (var t = 1; t <= Years; t++)
        {
            xt += t * (double)years[t - 1].Numerator;
            nt += t * (double)years[t - 1].Denominator;
            ntt += t * t * (double)years[t - 1].Denominator;
        }

        var values = years.Select(year => Math.Log(year.Proportion!.Value / (1 - year.Proportion.Value))).ToArray();
        var weights = Enumerable.Repeat(1.0, Years).ToArray();
        var chiSquared = n * Math.Pow(n * xt - x * nt, 2) / (x * (n - x) * (n * ntt - nt * nt));
        return Judged(Fit(values, weights).Slope, chiSquared, values, weights);
    }

    /// <summary>Two periods only: overlapping 95% limits are no change.</summary>
    public static TrendMarker BetweenTwo(double earlier, Limits earlier95, double later, Limits later95) =>
        earlier95.Overlap(later95) ? TrendMarker.NoSignificantChange
        : later > earlier ? TrendMarker.Increasing
        : TrendMarker.Decreasing;

    private static FingertipsTrend Judged(double slope, double chiSquared, double[] values, double[] weights)
    {
        var stable = Enumerable.Range(0, Years).All(left =>
        {
            var kept = (double[])weights.Clone();
            kept[left] = 0;
            return Math.Sign(Fit(values, kept).Slope) == Math.Sign(slope);
        });
        var marker = chiSquared <= Critical || !stable ? TrendMarker.NoSignificantChange
            : slope > 0 ? TrendMarker.Increasing
            : TrendMarker.Decreasing;
        return new FingertipsTrend(slope, chiSquared, stable, marker);
    }

    /// <summary>Weighted slope on t and the weighted sum of squares of t around its mean.</summary>
    private static (double Slope, double Spread) Fit(double[] values, double[] weights)
    {
        var total = weights.Sum();
        var meanT = weights.Select((w, i) => w * (i + 1)).Sum() / total;
        var meanY = weights.Select((w, i) => w * values[i]).Sum() / total;
        var spread = weights.Select((w, i) => w * Math.Pow(i + 1 - meanT, 2)).Sum();
        var slope = weights.Select((w, i) => w * (i + 1 - meanT) * (values[i] - meanY)).Sum() / spread;
        return (slope, spread);
    }
}
