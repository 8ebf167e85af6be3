using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Statistics.Tests.Themes;

public sealed class ThemeTests
{
    [Fact]
    public void Exceedances_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("11_nb_exceedance.csv"))
        {
            var baseline = ThemeBaseline.Of(row.Number("national_rate_per_death"), row.Count("baseline_events"), row.Number("baseline_deaths"), row.Number("prior_shape_a"))!;
            var window = WindowExceedance.Of(baseline, row.Count("window_events"), row.Number("window_deaths"));
            row.Agrees("post_shape", baseline.Shape, Vectors.TierA);
            row.Agrees("post_rate", baseline.RateParameter, Vectors.TierA);
            row.Agrees("expected", window.Expected, Vectors.TierA);
            row.Agrees("p_nb", window.P, Vectors.TierA);
            row.Agrees("p_poisson", WindowExceedance.PoissonAtLeast(window.Count, window.Expected), Vectors.TierA);
            row.Agrees("mid_p_nb", WindowExceedance.MidP(window.Count, baseline.Shape, window.Expected), Vectors.TierA);
            row.Agrees("smr", window.Ratio, Vectors.TierA);
            row.Is("rate_ratio_signal", row.Flag("rate_ratio_signal"), window.Watch);
        }
    }

    [Fact]
    public void Cusums_agree_with_the_vectors()
    {
        foreach (var series in Vectors.Read("12a_llr_cusum.csv").GroupBy(row => (row.Text("series"), row.Text("R"))))
        {
            var first = series.First();
            var points = new LikelihoodRatioCusum(first.Number("R"), first.Number("h")).Run(series.Select(row => (row.Count("x"), row.Number("expected"))));
            foreach (var (row, point) in series.Zip(points))
            {
                row.Agrees("S_before_reset", point.Value, Vectors.TierA);
                row.Is("alarm", row.Flag("alarm"), point.Alarm);
                row.Agrees("p_bound", Math.Exp(-point.Value), Vectors.TierA);
            }
        }
    }

    [Fact]
    public void Adjusted_p_values_agree_with_the_vectors()
    {
        foreach (var family in Vectors.Read("15_multiplicity.csv").GroupBy(row => row.Text("family")))
        {
            var p = family.Select(row => row.Number("p")).ToList();
            var (bh, by, holm) = (Multiplicity.BenjaminiHochberg(p), Multiplicity.BenjaminiYekutieli(p), Multiplicity.Holm(p));
            foreach (var (row, i) in family.Select((row, i) => (row, i)))
            {
                row.Agrees("bh", bh[i], Vectors.TierA);
                row.Agrees("by", by[i], Vectors.TierA);
                row.Agrees("holm", holm[i], Vectors.TierA);
                row.Is("reject_bh_10", row.Flag("reject_bh_10"), bh[i] <= 0.10);
            }
        }
    }

    [Fact]
    public void Baselines_agree_with_the_vectors_from_end_to_end()
    {
        var streams = Streams();
        foreach (var row in Vectors.Read("18_e2e_baseline_expected.csv"))
        {
            var stream = streams.Single(stream => stream.Area == row.Text("panel") && stream.Theme == row.Text("factor"));
            var baseline = ThemeScan.BaselineFor(stream, [.. streams.Where(other => other.Theme == stream.Theme)], (int)(12 * (row.Count("financial_year") - 1)) + 1)!;
            row.Is("baseline_deaths", row.Number("baseline_deaths"), baseline.Deaths);
            row.Is("baseline_events", row.Count("baseline_events"), baseline.Events);
            row.Agrees("national_rate", baseline.NationalRate, Vectors.TierA);
            row.Agrees("posterior_shape", baseline.Shape, Vectors.TierA);
            row.Agrees("posterior_rate", baseline.RateParameter, Vectors.TierA);
            row.Agrees("rate", baseline.Rate, Vectors.TierA);
        }
    }

    [Fact]
    public void Alerts_agree_with_the_vectors_from_end_to_end()
    {
        var expected = Vectors.Read("18_e2e_alerts_expected.csv");
        var months = expected.Select(row => (int)row.Count("month")).ToList();
        var told = ThemeScan.Run(Streams(), months.Min(), months.Max()).ToDictionary(month => (month.Month, month.Area, month.Theme));

        Assert.Equal(expected.Count, told.Count);
        foreach (var row in expected)
        {
            var month = told[((int)row.Count("month"), row.Text("panel"), row.Text("factor"))];
            row.Is("observed_12m", row.Count("observed_12m"), month.Window.Count);
            row.Agrees("expected_12m", month.Window.Expected, Vectors.TierA);
            row.Agrees("p_12m", month.Window.P, Vectors.TierA);
            row.Is("watch", row.Flag("watch"), month.Watch);
            row.Agrees("expected", month.Expected, Vectors.TierA);
            row.Agrees("cusum", month.Cusum.Value, Vectors.TierA);
            row.Is("alert", row.Flag("alert"), month.Alert);
            row.Agrees("p_bh_all_streams", month.AdjustedP, Vectors.TierA);
            row.Is("national_escalation", row.Flag("national_escalation"), month.NationalEscalation);
        }
    }

    [Fact]
    public void Too_short_a_history_gives_no_baseline_and_no_alert()
    {
        var stream = new ThemeStream("A", "T", [.. Enumerable.Repeat(3L, 36)], [.. Enumerable.Repeat(10.0, 36)]);

        Assert.Null(ThemeScan.BaselineFor(stream, [stream], 25));
        Assert.Empty(ThemeScan.Run([stream], 25, 36));
    }

    [Theory]
    [InlineData(2, 0.19, false)]
    [InlineData(2, 0.09, true)]
    [InlineData(1, 0.01, false)]
    [InlineData(3, 0.25, true)]
    [InlineData(2, 0.25, false)]
    public void Two_can_be_a_watch_of_a_rare_theme_and_chance_decides(long count, double expected, bool watch)
    {
        var window = new WindowExceedance(count, expected, WindowExceedance.AtLeast(count, ThemeBaseline.DefaultPriorShape, expected));
        Assert.Equal(watch, window.RareWatch);
        Assert.Equal(watch && count >= 3, window.Watch);
    }

    [Fact]
    public void Themes_marked_as_rare_keep_to_their_budget_of_false_alarms()
    {
        // 7 of 1,000 streams and years, and three standard errors of 3,000 that were simulated
        foreach (var size in new[] { 0.05, 0.1, 0.2 })
        {
            Assert.InRange(FalseAlarms.Shipped.RareWatch(size), FalseAlarms.Shipped.Watch(size), 0.007 + 3 * Math.Sqrt(0.007 / 3000));
        }

        Assert.Equal(FalseAlarms.Shipped.Watch(5), FalseAlarms.Shipped.RareWatch(5));
    }

    [Fact]
    public void A_theme_never_seen_has_no_baseline() => Assert.Null(ThemeBaseline.Of(0, 0, 500));

    private static List<ThemeStream> Streams()
    {
        var exposure = Vectors.Read("18_e2e_exposure.csv");
        var events = Vectors.Read("18_e2e_events.csv");
        var last = (int)exposure.Max(row => row.Count("month"));
        var deaths = exposure.GroupBy(row => row.Text("panel")).ToDictionary(group => group.Key, group => group.OrderBy(row => row.Count("month")).Select(row => row.Number("deaths")).ToList());
        var themes = events.Select(row => row.Text("factor")).Distinct().Order().ToList();
        return themes.SelectMany(theme => deaths.Keys.Order(), (theme, panel) =>
        {
            var counts = new long[last];
            foreach (var row in events.Where(row => row.Text("panel") == panel && row.Text("factor") == theme))
            {
                counts[row.Count("month") - 1] = row.Count("events");
            }

            return new ThemeStream(panel, theme, counts, deaths[panel]);
        }).ToList();
    }
}
