using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.Tests.Rates;

public sealed class RateTests
{
    [Fact]
    public void Rates_and_their_limits_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("01_rate_ci.csv"))
        {
            var rate = new Rate(row.Count("x"), row.Number("n"), row.Number("multiplier"));
            var limits = rate.LimitsAt(row.Number("confidence"));
            row.Agrees("rate", rate.Value, Vectors.TierA);
            row.Agrees("lower", limits?.Lower, Vectors.TierA);
            row.Agrees("upper", limits?.Upper, Vectors.TierA);
            row.Is("method", row.Text("method"), CountLimits.IsExact(rate.Count) ? "Exact" : "Byars");
        }
    }

    [Fact]
    public void Three_year_rates_pool_and_leave_out_windows_with_a_missing_year()
    {
        var series = Vectors.Read("04_rolling3_input.csv").GroupBy(row => row.Text("series"));
        var windows = series.SelectMany(group => RollingRate
            .Windows(group.Select(row => new YearlyCount((int)row.Count("year"), row.Count("deaths"), row.Count("live_births"))))
            .Select(window => (Series: group.Key, Window: window))).ToList();
        var expected = Vectors.Read("04_rolling3_expected.csv");

        Assert.Equal(expected.Select(row => (row.Text("series"), row.Text("window"))), windows.Select(window => (window.Series, window.Window.Label)));
        foreach (var (row, (_, window)) in expected.Zip(windows))
        {
            row.Is("deaths", row.Count("deaths"), window.Rate.Count);
            row.Is("live_births", row.Number("live_births"), window.Rate.Denominator);
            row.Agrees("rate_per_1000", window.Rate.Value, Vectors.TierA);
            row.Agrees("lower", window.Rate.LimitsAt(Confidence.NinetyFive)?.Lower, Vectors.TierA);
            row.Agrees("upper", window.Rate.LimitsAt(Confidence.NinetyFive)?.Upper, Vectors.TierA);
        }
    }

    [Fact]
    public void A_rate_without_births_is_no_rate()
    {
        Assert.Null(new Rate(3, 0).Value);
        Assert.Null(new Rate(3, 0).LimitsAt(Confidence.NinetyFive));
    }

    [Theory]
    [InlineData(9537, 2_119_333, 4.5)]
    [InlineData(8698, 1_967_000, 4.4)]
    [InlineData(3650, 735_500, 5.0)]
    public void Printed_rates_reproduce(long deaths, double births, double printed) =>
        Assert.Equal((decimal)printed, new Rate(deaths, births).Rounded());
}
