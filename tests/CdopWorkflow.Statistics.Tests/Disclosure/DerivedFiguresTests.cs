using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Statistics.Tests.Disclosure;

public sealed class DerivedFiguresTests
{
    [Theory]
    [InlineData(2, DerivedFigure.Suppressed)]
    [InlineData(0, DerivedFigure.Unreliable)]
    [InlineData(19, DerivedFigure.Unreliable)]
    [InlineData(20, DerivedFigure.Shown)]
    public void A_public_rate_goes_with_its_numerator(int deaths, DerivedFigure expected)
    {
        var rule = new DisclosureSettings().RuleFor(Audience.Public, AreaLevel.SubNational);
        var shown = Protect.Table(ProtectTests.Split(("A", deaths), ("B", 40), ("C", 30)), rule);

        Assert.Equal(expected, DerivedFigures.ForRate(shown["A"]!, rule));
        Assert.Equal(deaths == 2 ? DerivedFigure.Suppressed : DerivedFigure.Shown, DerivedFigures.ForPercentage(shown["A"]!, shown["Total"]!));
    }

    [Fact]
    public void Four_deaths_make_a_rate_for_England_and_none_below()
    {
        var settings = new DisclosureSettings();
        var england = settings.RuleFor(Audience.Public, AreaLevel.England);
        var shown = Protect.Table(ProtectTests.Split(("A", 4), ("B", 40)), england);

        Assert.Equal(DerivedFigure.Unreliable, DerivedFigures.ForRate(shown["A"]!, england));
        Assert.Equal(DerivedFigure.TooFewForARate, DerivedFigures.ForRate(shown["A"]!, settings.RuleFor(Audience.Public, AreaLevel.SubNational)));
    }
}
