using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CdopWorkflow.Statistics.Funnel;

/// <summary>Funnel for rates. Sources: PHEindicatormethods (funnel by events); Spiegelhalter, Stat Med 2005;24:1185 (curve).</summary>
public static class RateFunnel
{
    /// <summary>All deaths over all births of the areas, per what the rates are per; null without births.</summary>
    public static double? Average(IReadOnlyCollection<Rate> areas) =>
        areas.Sum(area => area.Denominator) is > 0 and var births ? areas.First().Per * areas.Sum(area => area.Count) / births : null;

    /// <summary>
    /// The limits at an event count O: average * O / upper(O) and average * O / lower(O), with the exact Poisson limits of O. An area
    /// is beyond them exactly when the average is outside its own exact limits. The upper one is infinite at 0 events.
    /// </summary>
    public static Limits ByEvents(long events, double average, double confidence)
    {
        var exact = CountLimits.Exact(events, confidence);
        return new Limits(average * events / exact.Upper, events == 0 ? double.PositiveInfinity : average * events / exact.Lower);
    }

    /// <summary>
    /// The curve against births: (r - alpha) / births with r the Poisson quantile of p at mean E = average * births and
    /// alpha = (F(r) - p) / (F(r) - F(r - 1)); at least 0. In the unit of the average.
    /// </summary>
    /// <param name="probability">0.025 and 0.975 for the 95% curves, 0.001 and 0.999 for the 99.8% ones.</param>
    public static double Curve(double births, double average, double probability, double per = 1000)
    {
        var (quantile, atMost, exactly) = PoissonQuantile(probability, average * births / per);
        return Math.Max(0, (quantile - (atMost - probability) / exactly) / births * per);
    }

    /// <summary>By whether the average is outside the 95% and the 99.8% limits of the area's own rate.</summary>
    public static FunnelClass ClassOf(Rate area, double average)
    {
        if (area.LimitsAt(Confidence.NinetyFive) is not { } at95 || at95.Contain(average))
        {
            return FunnelClass.NotSignificant;
        }

        var beyond = !area.LimitsAt(Confidence.NinetyNinePointEight)!.Value.Contain(average);
        return average < at95.Lower
            ? beyond ? FunnelClass.High001 : FunnelClass.High025
            : beyond ? FunnelClass.Low001 : FunnelClass.Low025;
    }

    /// <summary>
    /// The least k with F(k) >= p, F(k) and F(k) - F(k - 1). F(k) = Q(k + 1, mean) is worked out once, where the normal distribution
    /// has the quantile, and from there by the probabilities of single counts.
    /// </summary>
    private static (long Quantile, double AtMost, double Exactly) PoissonQuantile(double probability, double mean)
    {
        var k = (long)Math.Max(0, mean + (Normal.InvCDF(0, 1, probability) * Math.Sqrt(mean)));
        var atMost = SpecialFunctions.GammaUpperRegularized(k + 1, mean);
        while (atMost < probability)
        {
            atMost += Exactly(++k, mean);
        }

        while (k > 0 && atMost - Exactly(k, mean) >= probability)
        {
            atMost -= Exactly(k--, mean);
        }

        return (k, atMost, Exactly(k, mean));
    }

    private static double Exactly(long k, double mean) => Math.Exp((k * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(k + 1));
}
