using CdopWorkflow.Statistics.Benchmarks;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.Tests.Benchmarks;

public sealed class BenchmarkTests
{
    [Fact]
    public void Classes_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("06_benchmark.csv"))
        {
            var (count, total) = (row.Count("x"), row.Count("n"));
            Limits Of(double confidence) => row.Text("kind") == "proportion"
                ? Wilson.For(count, total, confidence)!.Value
                : new Rate(count, total, row.Number("multiplier")).LimitsAt(confidence)!.Value;
            var (at95, at998) = (Of(Confidence.NinetyFive), Of(Confidence.NinetyNinePointEight));
            row.Agrees("lower95", at95.Lower, Vectors.TierA);
            row.Agrees("upper95", at95.Upper, Vectors.TierA);
            row.Agrees("lower998", at998.Lower, Vectors.TierA);
            row.Agrees("upper998", at998.Upper, Vectors.TierA);

            var polarity = Enum.Parse<Polarity>(row.Text("polarity").Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            var (value, benchmark) = (row.Number("value"), row.Number("benchmark"));
            row.Is("result_3level", row.Text("result_3level"),
                BenchmarkComparison.ThreeLevels(value, at95, benchmark, polarity).ToString().ToLowerInvariant());
            row.Is("result_5level", row.Text("result_5level"),
                BenchmarkComparison.FiveLevels(value, at95, at998, benchmark, polarity).ToString().ToLowerInvariant());
        }
    }

    [Fact]
    public void A_benchmark_on_the_limit_is_similar() =>
        Assert.Equal(BenchmarkClass.Similar, BenchmarkComparison.ThreeLevels(5, new Limits(4, 6), 4, Polarity.LowIsGood));

    [Fact]
    public void Two_values_with_overlapping_limits_are_similar()
    {
        Assert.Equal(BenchmarkClass.Similar, BenchmarkComparison.TwoValues(5, new Limits(4, 6), new Limits(6, 8), 7, Polarity.LowIsGood));
        Assert.Equal(BenchmarkClass.Better, BenchmarkComparison.TwoValues(5, new Limits(4, 6), new Limits(6.1, 8), 7, Polarity.LowIsGood));
    }
}
