using CdopWorkflow.Statistics.Comparison;

namespace CdopWorkflow.Statistics.Tests.Comparison;

public sealed class ComparisonTests
{
    [Fact]
    public void Ears_bounds_agree_with_the_vectors()
    {
        var series = Vectors.Read("12a_llr_cusum.csv").GroupBy(row => row.Text("series")).ToDictionary(group => group.Key,
            group => group.DistinctBy(row => row.Count("t")).OrderBy(row => row.Count("t")).Select(row => row.Number("x")).ToList());
        foreach (var row in Vectors.Read("13_ears.csv"))
        {
            var (counts, at, alpha) = (series[row.Text("series")], (int)row.Count("t") - 1, row.Number("alpha"));
            row.Agrees("upperbound_formula", row.Text("method") switch
            {
                "C1" => Ears.C1(counts, at, alpha),
                "C2" => Ears.C2(counts, at, alpha),
                _ => Ears.C3(counts, at, alpha),
            }, Vectors.TierC);
        }
    }

    [Fact]
    public void Lucas_cusums_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("12b_lucas_poisson_cusum.csv").GroupBy(row => row.Text("series")))
        {
            var sums = ComparisonCusums.Lucas(series.Select(row => row.Number("x")), series.First().Number("lambda0"), series.First().Number("lambda1"));
            foreach (var (row, sum) in series.Zip(sums))
            {
                row.Agrees("S_no_reset", sum, Vectors.TierC);
            }
        }
    }

    [Fact]
    public void Standardised_and_Rossi_cusums_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("12c_algo_cusum.csv").GroupBy(row => (row.Text("series"), row.Text("trans"))))
        {
            var (counts, mean, k) = (series.Select(row => row.Number("x")), series.First().Number("in_control_mean"), series.First().Number("k"));
            var sums = series.Key.Item2 == "rossi" ? ComparisonCusums.Rossi(counts, mean, k) : ComparisonCusums.Standardised(counts, mean, k);
            foreach (var (row, sum) in series.Zip(sums))
            {
                row.Agrees("cusum", sum, Vectors.TierC);
                row.Is("alarm", row.Flag("alarm"), sum >= row.Number("h"));
            }
        }
    }

    [Fact]
    public void Likelihood_ratios_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("12d_glr_poisson.csv").GroupBy(row => row.Text("series")))
        {
            var points = ComparisonCusums.LikelihoodRatio(series.Select(row => row.Number("x")), series.First().Number("mu0"), series.First().Number("c_ARL"));
            foreach (var (row, point) in series.Zip(points))
            {
                row.Agrees("glr_statistic", point.Statistic, Vectors.TierC);
                row.Is("alarm", row.Flag("alarm"), point.Alarm);
            }
        }
    }

    [Fact]
    public void Bayes_bounds_agree_with_the_vectors()
    {
        var series = Months();
        foreach (var row in Vectors.Read("14b_bayes_predictive.csv"))
        {
            var bound = BayesPredictive.UpperBound(series[row.Text("series")], (int)row.Count("t") - 1);
            row.Is("upperbound", row.Number("upperbound"), bound);
            row.Is("alarm", row.Flag("alarm"), row.Number("x") > bound);
        }
    }

    /// <summary>Of the two threshold methods in the file we offer the negative binomial one.</summary>
    [Fact]
    public void Farrington_bounds_agree_with_the_vectors()
    {
        var series = Months();
        foreach (var row in Vectors.Read("14a_farrington_flexible.csv").Where(row => row.Text("threshold_method") == "nbPlugin"))
        {
            var month = FarringtonFlexible.At(series[row.Text("series")], (int)row.Count("t") - 1);
            row.Is("trend_in_model", row.Flag("trend_in_model"), month.TimeCoefficient is not null);
            row.Agrees("expected", month.Expected, Vectors.TierC);
            row.Agrees("phi", month.Dispersion, Vectors.TierC);
            row.Agrees("time_coefficient", month.TimeCoefficient, Vectors.TierC);
            row.Is("upperbound", row.Number("upperbound"), month.UpperBound);
            row.Is("alarm", row.Flag("alarm"), row.Number("x") > month.UpperBound);
        }
    }

    /// <summary>The probability of no death at all is then too small for a double: a sum that began there never reached the level.</summary>
    [Fact]
    public void A_bound_is_found_for_large_counts_too()
    {
        var months = Enumerable.Repeat(20_000.0, 61).ToList();

        // mean 20,000 and variance mean / (12 / 13), nearly normal
        Assert.InRange(BayesPredictive.UpperBound(months, 60), 20_335, 20_352);
    }

    [Fact]
    public void Scan_statistics_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("16_scan_llr.csv"))
        {
            row.Agrees("llr", ScanStatistic.LogLikelihoodRatio(row.Number("observed"), row.Number("expected"), row.Number("total")), Vectors.TierC);
        }
    }

    private static Dictionary<string, List<double>> Months() => Vectors.Read("14a_farrington_input_series.csv").GroupBy(row => row.Text("series"))
        .ToDictionary(group => group.Key, group => group.OrderBy(row => row.Count("t")).Select(row => row.Number("x")).ToList());
}
