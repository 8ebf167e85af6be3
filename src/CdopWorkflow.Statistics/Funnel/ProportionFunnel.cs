using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.Funnel;

/// <summary>Funnel for proportions. Source: PHEindicatormethods; its longer expression is algebraically this one.</summary>
public static class ProportionFunnel
{
    /// <summary>p0 -+ z sqrt(p0 (1 - p0) / n), held within 0 and 1.</summary>
    /// <param name="average">p0, a proportion.</param>
    /// <param name="total">n, above zero.</param>
    public static Limits At(long total, double average, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        var spread = Confidence.Z(confidence) * Math.Sqrt(average * (1 - average) / total);
        return new Limits(Math.Max(0, average - spread), Math.Min(1, average + spread));
    }
}
