using CdopWorkflow.Statistics.Funnel;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.Tests.Funnel;

public sealed class FunnelTests
{
    [Fact]
    public void Limits_by_events_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("07a_funnel_rate_limits_by_events.csv"))
        {
            var (events, average) = (row.Count("events"), row.Number("average_rate_per_1000"));
            var (at95, at998) = (RateFunnel.ByEvents(events, average, Confidence.NinetyFive), RateFunnel.ByEvents(events, average, Confidence.NinetyNinePointEight));
            row.Agrees("lower_95", at95.Lower, Vectors.TierA);
            row.Agrees("upper_95", at95.Upper, Vectors.TierA);
            row.Agrees("lower_998", at998.Lower, Vectors.TierA);
            row.Agrees("upper_998", at998.Upper, Vectors.TierA);
        }
    }

    [Fact]
    public void Limits_of_proportions_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("07b_funnel_proportion_limits.csv"))
        {
            var limits = ProportionFunnel.At(row.Count("population"), row.Number("average"), 2 * row.Number("one_sided_p") - 1);
            row.Agrees("lower", limits.Lower, Vectors.TierA);
            row.Agrees("upper", limits.Upper, Vectors.TierA);
        }
    }

    [Fact]
    public void The_curve_agrees_with_the_vectors()
    {
        foreach (var row in Vectors.Read("07c_funnel_spiegelhalter_limits.csv"))
        {
            row.Agrees("limit_rate_per_1000",
                RateFunnel.Curve(row.Number("live_births"), row.Number("benchmark_rate_per_1000"), row.Number("p")), Vectors.TierB);
        }
    }

    [Fact]
    public void Classes_of_areas_agree_with_the_vectors()
    {
        var rows = Vectors.Read("07d_funnel_assign.csv");
        var areas = rows.Select(row => new Rate(row.Count("deaths"), row.Number("live_births"))).ToList();
        var average = RateFunnel.Average(areas)!.Value;
        foreach (var (row, area) in rows.Zip(areas))
        {
            row.Agrees("average_rate", average, Vectors.TierA);
            row.Is("significance", row.Text("significance"), RateFunnel.ClassOf(area, average) switch
            {
                FunnelClass.NotSignificant => "Not significant",
                FunnelClass.Low025 => "Low (0.025)",
                FunnelClass.Low001 => "Low (0.001)",
                FunnelClass.High025 => "High (0.025)",
                FunnelClass.High001 => "High (0.001)",
            });
        }
    }
}
