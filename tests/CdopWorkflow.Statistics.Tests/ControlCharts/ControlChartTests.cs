using CdopWorkflow.Statistics.ControlCharts;

namespace CdopWorkflow.Statistics.Tests.ControlCharts;

public sealed class ControlChartTests
{
    [Fact]
    public void Individuals_charts_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("08_xmr.csv").GroupBy(row => row.Text("series")))
        {
            var chart = XmrChart.Of(series.Select(row => row.Number("y")).ToList())!;
            foreach (var (row, point) in series.Zip(chart.Points))
            {
                row.Agrees("mean", chart.Mean, Vectors.TierB);
                row.Agrees("avg_moving_range", chart.AverageMovingRange, Vectors.TierB);
                row.Agrees("lower_limit", chart.Limits.Lower, Vectors.TierB);
                row.Agrees("upper_limit", chart.Limits.Upper, Vectors.TierB);
                row.Is("astronomical", row.Flag("astronomical"), point.Astronomical);
                row.Is("shift7", row.Flag("shift7"), point.Shift);
                row.Is("trend7", row.Flag("trend7"), point.Trend);
                row.Is("two_of_three", row.Flag("two_of_three"), point.TwoOfThree);
            }
        }
    }

    [Fact]
    public void Charts_of_gaps_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("09_gt_charts.csv").GroupBy(row => row.Text("series")))
        {
            var gaps = series.Select(row => (int)row.Count("gap_days")).ToList();
            var (g, t) = (GapChart.G(gaps)!, GapChart.T(gaps)!);
            foreach (var row in series)
            {
                row.Agrees("g_mean", g.Mean, Vectors.TierB);
                row.Agrees("g_median", g.Centre, Vectors.TierB);
                row.Agrees("g_ucl", g.Limits.Upper, Vectors.TierB);
                row.Agrees("g_lcl", g.Limits.Lower, Vectors.TierB);
                row.Agrees("t_cl", t.Centre, Vectors.TierB);
                row.Agrees("t_ucl", t.Limits.Upper, Vectors.TierB);
                row.Agrees("t_lcl", t.Limits.Lower, Vectors.TierB);
            }
        }
    }

    [Fact]
    public void One_period_makes_no_chart()
    {
        Assert.Null(XmrChart.Of([5]));
        Assert.Null(GapChart.T([5]));
        Assert.Null(GapChart.G([]));
    }
}
