using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Catalogue;

public sealed class InfluenceScaleTests
{
    [Theory]
    [InlineData("form-c", "0 1 1* 2 3", "2 3")]
    [InlineData("current", "0 1 2", "2")]
    public void A_scale_says_from_which_level_a_factor_contributed(string scale, string levels, string contributed)
    {
        var found = InfluenceScale.Find(scale)!;

        Assert.Equal(levels, string.Join(' ', found.Levels.Select(level => level.Code)));
        Assert.Equal(contributed, string.Join(' ', found.Levels.Where(level => level.Contributed).Select(level => level.Code)));
    }

    [Fact]
    public void The_same_digit_means_different_things_on_the_two_scales()
    {
        Assert.NotEqual(InfluenceScale.FormC.Level("1"), InfluenceScale.Current.Level("1"));
        Assert.Null(InfluenceScale.Current.Level("1*"));
        Assert.Null(InfluenceScale.Find("form-z"));
    }
}
