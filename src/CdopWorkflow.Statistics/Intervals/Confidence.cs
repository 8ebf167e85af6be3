using MathNet.Numerics.Distributions;

namespace CdopWorkflow.Statistics.Intervals;

/// <summary>The two levels in use: 95% everywhere, 99.8% as the outer limit of funnels.</summary>
public static class Confidence
{
    public const double NinetyFive = 0.95;
    public const double NinetyNinePointEight = 0.998;

    /// <summary>The two-sided normal quantile, 1.96 at 95%.</summary>
    internal static double Z(double level) => Normal.InvCDF(0, 1, 1 - (1 - level) / 2);
}
