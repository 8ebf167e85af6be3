using MathNet.Numerics.Distributions;

namespace CdopWorkflow.Statistics.Comparison;

/// <summary>
/// The early aberration reporting system's upper bounds, for comparison: far too many alarms at the counts of one panel. Source:
/// Hutwagner et al, J Urban Health 2003;80:i89; C3 by the published formula, with the baseline mean.
/// </summary>
public static class Ears
{
    /// <summary>Points in a baseline.</summary>
    public const int Baseline = 7;

    /// <summary>Mean + z sd of the seven points before.</summary>
    /// <param name="at">Index into the series, from 0; at least 7.</param>
    /// <param name="alpha">One-sided.</param>
    public static double C1(IReadOnlyList<double> series, int at, double alpha) => Bound(Window(series, at, lag: 0), alpha, 0);

    /// <summary>The same with two points left out between the baseline and now.</summary>
    public static double C2(IReadOnlyList<double> series, int at, double alpha) => Bound(Window(series, at, lag: 2), alpha, 0);

    /// <summary>
    /// C2 lowered by what the two points before exceeded theirs: mean + sd (z - sum max(0, C2 - 1)), at least 0. Null where one of
    /// them is above a baseline without any spread: its C2 is then not defined.
    /// </summary>
    public static double? C3(IReadOnlyList<double> series, int at, double alpha)
    {
        var excess = 0.0;
        for (var back = 1; back <= 2; back++)
        {
            var (mean, deviation) = Window(series, at - back, lag: 2);
            if (deviation == 0 && series[at - back] > mean)
            {
                return null;
            }

            excess += deviation > 0 ? Math.Max(0, (series[at - back] - mean) / deviation - 1) : 0;
        }

        return Math.Max(0, Bound(Window(series, at, lag: 2), alpha, excess));
    }

    private static double Bound((double Mean, double Deviation) window, double alpha, double excess) =>
        window.Mean + window.Deviation * (Normal.InvCDF(0, 1, 1 - alpha) - excess);

    private static (double Mean, double Deviation) Window(IReadOnlyList<double> series, int at, int lag)
    {
        var points = Enumerable.Range(at - lag - Baseline, Baseline).Select(i => series[i]).ToList();
        var mean = points.Average();
        return (mean, Math.Sqrt(points.Sum(point => (point - mean) * (point - mean)) / (Baseline - 1)));
    }
}
