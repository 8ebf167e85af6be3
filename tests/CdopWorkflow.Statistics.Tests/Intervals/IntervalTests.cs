using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.Tests.Intervals;

public sealed class IntervalTests
{
    [Fact]
    public void Limits_of_counts_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("02_count_ci_raw.csv"))
        {
            var (count, confidence) = (row.Count("x"), row.Number("confidence"));
            row.Agrees("byars_lower", CountLimits.Byar(count, confidence).Lower, Vectors.TierA);
            row.Agrees("byars_upper", CountLimits.Byar(count, confidence).Upper, Vectors.TierA);
            row.Agrees("exact_lower", CountLimits.Exact(count, confidence).Lower, Vectors.TierA);
            row.Agrees("exact_upper", CountLimits.Exact(count, confidence).Upper, Vectors.TierA);
        }
    }

    [Fact]
    public void Limits_of_proportions_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("03_wilson.csv"))
        {
            var limits = Wilson.For(row.Count("x"), row.Count("n"), row.Number("confidence"));
            row.Agrees("proportion", row.Number("x") / row.Number("n"), Vectors.TierA);
            row.Agrees("lower", limits?.Lower, Vectors.TierA);
            row.Agrees("upper", limits?.Upper, Vectors.TierA);
        }
    }

    [Fact]
    public void A_proportion_of_nothing_has_no_limits() => Assert.Null(Wilson.For(0, 0, Confidence.NinetyFive));
}
