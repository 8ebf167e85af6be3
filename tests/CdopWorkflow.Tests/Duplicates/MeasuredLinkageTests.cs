using System.Globalization;
using CdopWorkflow.TestKit.Linkage;

namespace CdopWorkflow.Tests.Duplicates;

/// <summary>The scorer and the blocking of the product on planted notifications; the whole of 100,000 is the benchmark "linkage".</summary>
public sealed class MeasuredLinkageTests
{
    private static readonly Lazy<MeasuredLinkage> Measured = new(() => MeasuredLinkage.Of(PlantedNotifications.Of(12_000)));

    [Fact]
    public void No_twin_is_ever_called_a_probable_duplicate()
    {
        Assert.True(Measured.Value.TwinsShown > 100, $"{Measured.Value.TwinsShown} twins");
        Assert.Equal(0, Measured.Value.TwinsProbable);
    }

    [Fact]
    public void Repeats_are_found_and_other_children_are_not_called_the_same()
    {
        var measured = Measured.Value;

        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{measured.Precision:0.0000} {measured.Recall:0.0000} {measured.F1:0.0000} {measured.ShownRecall:0.0000}"));
        Assert.True(measured.Repeats > 3000, $"{measured.Repeats} repeats");
        Assert.InRange(measured.Precision, 0.999, 1);
        Assert.InRange(measured.F1, 0.98, 1);
        Assert.InRange(measured.ShownRecall, 0.99, 1);
    }

    [Fact]
    public void The_same_seed_plants_the_same_notifications()
    {
        var (one, other) = (PlantedNotifications.Of(200), PlantedNotifications.Of(200));

        Assert.Equal(one.Select(planted => planted.Content.Child), other.Select(planted => planted.Content.Child));
        Assert.NotEqual(one.Select(planted => planted.Content.Child), PlantedNotifications.Of(200, seed: 7).Select(planted => planted.Content.Child));
    }
}
