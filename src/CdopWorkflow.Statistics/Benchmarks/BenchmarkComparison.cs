using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.Benchmarks;

/// <summary>
/// Comparison with a fixed benchmark by the value's own limits. Source: Fingertips (OHID, "Public health technical guidance"). A
/// benchmark equal to a limit is similar. No colour is drawn for fewer than five deaths or a suppressed value: that is the page's part.
/// </summary>
public static class BenchmarkComparison
{
    /// <summary>Similar where L95 &lt;= benchmark &lt;= U95; otherwise the sign of value - benchmark and the polarity decide. The source is the class's.</summary>
    public static BenchmarkClass ThreeLevels(double value, Limits at95, double benchmark, Polarity polarity) =>
        at95.Contain(benchmark) ? BenchmarkClass.Similar : Side(value > benchmark, polarity);

    /// <summary>Beyond both limits is best or worst (highest or lowest); used on the funnel only.</summary>
    public static BenchmarkClass FiveLevels(double value, Limits at95, Limits at998, double benchmark, Polarity polarity)
    {
        var side = ThreeLevels(value, at95, benchmark, polarity);
        return at998.Contain(benchmark) ? side : side switch
        {
            BenchmarkClass.Better => BenchmarkClass.Best,
            BenchmarkClass.Worse => BenchmarkClass.Worst,
            BenchmarkClass.Higher => BenchmarkClass.Highest,
            BenchmarkClass.Lower => BenchmarkClass.Lowest,
            BenchmarkClass.Similar or BenchmarkClass.Best or BenchmarkClass.Worst or BenchmarkClass.Highest or BenchmarkClass.Lowest => side,
        };
    }

    /// <summary>Two uncertain values: overlapping 95% limits are similar.</summary>
    public static BenchmarkClass TwoValues(double value, Limits at95, Limits other95, double other, Polarity polarity) =>
        at95.Overlap(other95) ? BenchmarkClass.Similar : Side(value > other, polarity);

    private static BenchmarkClass Side(bool above, Polarity polarity) => polarity switch
    {
        Polarity.LowIsGood => above ? BenchmarkClass.Worse : BenchmarkClass.Better,
        Polarity.HighIsGood => above ? BenchmarkClass.Better : BenchmarkClass.Worse,
        Polarity.NoJudgement => above ? BenchmarkClass.Higher : BenchmarkClass.Lower,
    };
}
