using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Statistics.Trend;

namespace CdopWorkflow.Statistics.Tests.Trend;

public sealed class TrendTests
{
    [Fact]
    public void Markers_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("10a_fingertips_trend.csv").GroupBy(row => row.Text("series")))
        {
            var trend = series.First().Text("kind") == "proportion"
                ? FingertipsTrend.OfProportions(series.Select(row => new Share(row.Count("x"), row.Count("n"))).ToList())!
                : FingertipsTrend.OfRates(series.Select(row => new Rate(row.Count("x"), row.Number("n"))).ToList())!;
            var row = series.First();
            row.Agrees("slope", trend.Slope, Vectors.TierA);
            row.Agrees("chi2", trend.ChiSquared, Vectors.TierA);
            row.Is("leave_one_out_stable", row.Flag("leave_one_out_stable"), trend.Stable);
            row.Is("marker", row.Text("marker"), trend.Marker switch
            {
                TrendMarker.NoSignificantChange => "no_change",
                TrendMarker.Increasing => "increasing",
                TrendMarker.Decreasing => "decreasing",
            });
        }
    }

    [Fact]
    public void Regressions_and_rank_tests_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("10b_poisson_trend.csv").GroupBy(row => row.Text("series")))
        {
            var rates = series.Select(row => new Rate(row.Count("x"), row.Number("n"))).ToList();
            var (trend, ranks, row) = (PoissonTrend.Of(rates)!, MannKendall.Of(rates.Select(rate => rate.Count / rate.Denominator).ToList()), series.First());
            row.Agrees("log_slope", trend.LogSlope, Vectors.TierB);
            row.Agrees("log_slope_se", trend.StandardError, Vectors.TierB);
            row.Agrees("annual_pct_change", trend.PercentChange, Vectors.TierB);
            row.Agrees("wald_p", trend.WaldP, Vectors.TierB);
            row.Agrees("lr_chi2", trend.LikelihoodRatio, Vectors.TierB);
            row.Agrees("lr_p", trend.LikelihoodRatioP, Vectors.TierB);
            row.Agrees("mann_kendall_S", ranks.S, Vectors.TierB);
            row.Agrees("mann_kendall_var", ranks.Variance, Vectors.TierB);
            row.Agrees("mann_kendall_z", ranks.Z, Vectors.TierB);
            row.Agrees("mann_kendall_p", ranks.P, Vectors.TierB);
        }
    }

    [Fact]
    public void Two_periods_with_overlapping_limits_show_no_change()
    {
        Assert.Equal(TrendMarker.NoSignificantChange, FingertipsTrend.BetweenTwo(4, new Limits(3, 5), 6, new Limits(5, 7)));
        Assert.Equal(TrendMarker.Increasing, FingertipsTrend.BetweenTwo(4, new Limits(3, 5), 7, new Limits(5.5, 9)));
    }

    [Fact]
    public void Four_years_make_no_marker() =>
        Assert.Null(FingertipsTrend.OfRates([new Rate(4, 1000), new Rate(5, 1000), new Rate(6, 1000), new Rate(7, 1000)]));
}
