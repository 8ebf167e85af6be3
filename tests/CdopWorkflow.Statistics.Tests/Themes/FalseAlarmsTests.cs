using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Statistics.Tests.Themes;

/// <summary>The calibration by stream size against what was published for the rules.</summary>
public sealed class FalseAlarmsTests
{
    /// <summary>ALERT with h = ln 120: 0.008 and 0.015 a stream and year at 2.9 and 5.8 events a year.</summary>
    [Theory]
    [InlineData(2.9, 0.008)]
    [InlineData(5.8, 0.015)]
    public void The_higher_line_of_ALERT_alarms_as_rarely_as_was_published(double aYear, double published) =>
        Assert.InRange(new FalseAlarms(new LikelihoodRatioCusum(2, Math.Log(120))).Alert(aYear), published - 0.006, published + 0.006);

    /// <summary>Whatever the size, no more than one in 60 months: with an estimated baseline some more.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(50)]
    public void ALERT_keeps_its_bound(double aYear) => Assert.InRange(FalseAlarms.Shipped.Alert(aYear), 0, 0.2);

    /// <summary>At most 1 of 200 windows, which overlap: a year has a few that begin.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(50)]
    public void WATCH_is_rare_at_every_size(double aYear) => Assert.InRange(FalseAlarms.Shipped.Watch(aYear), 0, 0.05);

    [Fact]
    public void A_stream_without_events_never_alarms() => Assert.Equal((0, 0, 0), (FalseAlarms.Shipped.Watch(0), FalseAlarms.Shipped.Alert(0), FalseAlarms.Shipped.Counting(0)));

    [Fact]
    public void What_is_known_of_recent_months_follows_how_long_reviews_took()
    {
        var curve = CompletenessCurve.Of([2, 4, 4, 6]);
        Assert.Equal((0, 0.25, 0.75, 1, 1), (curve.At(1), curve.At(2), curve.At(5), curve.At(6), curve.At(40)));
        Assert.Equal((4, 0), (curve.HeldBack, CompletenessCurve.AtOnce.HeldBack));
    }
}
