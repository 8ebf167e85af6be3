namespace CdopWorkflow.Statistics.Comparison;

/// <summary>Kulldorff's Poisson scan, for comparison. Source: Kulldorff, J R Stat Soc A 2001;164:61.</summary>
public static class ScanStatistic
{
    /// <summary>
    /// c ln(c / e) + (N - c) ln((N - c) / (N - e)) for a zone and window with c observed and e expected of N in all; 0 unless c > e.
    /// </summary>
    public static double LogLikelihoodRatio(double observed, double expected, double total) => observed <= expected
        ? 0
        : observed * Math.Log(observed / expected)
            + (observed < total ? (total - observed) * Math.Log((total - observed) / (total - expected)) : 0);
}
