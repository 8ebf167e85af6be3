using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.Tests.Rates;

public sealed class ShareTests
{
    [Theory]
    [InlineData(17, 67, "25.4%")]
    [InlineData(9, 17, "52.9%")]
    [InlineData(5, 8, "62.5%")]
    [InlineData(0, 9, "0.0%")]
    [InlineData(0, 0, "not applicable")]
    public void A_percentage_comes_from_its_two_counts(long numerator, long denominator, string text) =>
        Assert.Equal(text, new Share(numerator, denominator).PercentText());

    [Fact]
    public void Areas_are_pooled_and_never_averaged()
    {
        var subRegion = new Share(2, 9) + new Share(3, 8) + new Share(7, 31);

        Assert.Equal("12 of 48", subRegion.ToString());
        Assert.Equal(25.0m, subRegion.Percent());
        Assert.Equal(23.2m, (subRegion + new Share(20, 90)).Percent());
    }

    [Fact]
    public void Halves_round_away_from_zero()
    {
        Assert.Equal(13m, Rounding.HalfAwayFromZero(12.5m));
        Assert.Equal(-13m, Rounding.HalfAwayFromZero(-12.5m));
        Assert.Equal(13m, new Share(1, 8).Percent(0));
        Assert.Equal(2.1m, Rounding.HalfAwayFromZero(2.05, 1));
        Assert.Null(Rounding.HalfAwayFromZero(double.NaN));
    }
}
