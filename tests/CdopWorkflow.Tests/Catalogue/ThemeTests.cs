using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Catalogue;

public sealed class ThemeTests
{
    [Fact]
    public void Every_theme_is_made_of_factors_the_catalogue_has()
    {
        Assert.All(Themes.All, theme => Assert.All(theme.AnyOf, code => Assert.NotNull(FactorCatalogue.Shipped.Find(code))));
        Assert.Equal(Themes.All.Count, Themes.All.Select(theme => theme.Code).Distinct().Count());
        Assert.DoesNotContain(Themes.All.SelectMany(theme => theme.AnyOf), code => FactorCatalogue.Shipped.Find(code)!.ContextOnly);
    }

    // These codes stand in alert settings and in events: adding one is allowed, changing one is not.
    [Fact]
    public void The_codes_of_the_themes_never_change()
    {
        Assert.Equal(
            "unsafe-sleep co-sleeping hazardous-co-sleeping smoking overcrowding housing late-booking preterm-or-small substance-use domestic-abuse parental-mental-health maternal-weight information-sharing interpreting safer-sleep-advice",
            string.Join(' ', Themes.All.Select(theme => theme.Code)));
    }

    [Theory]
    [InlineData("CO_SLEEPING_SOFA", "unsafe-sleep co-sleeping hazardous-co-sleeping")]
    [InlineData("CO_SLEEPING_BED CO_SLEEPING_SOFA", "unsafe-sleep co-sleeping hazardous-co-sleeping")]
    [InlineData("CO_SLEEPING_BED", "unsafe-sleep co-sleeping")]
    [InlineData("NON_SUPINE_POSITION", "unsafe-sleep")]
    [InlineData("OVERCROWDING", "overcrowding housing")]
    [InlineData("ETHNICITY", "")]
    [InlineData("", "")]
    public void A_review_has_the_themes_of_its_factors_each_once(string factors, string themes)
    {
        var facts = ThemeFacts.Of(factors.Split(' '), PackAgeBand.Days90To179);

        Assert.Equal(themes, string.Join(' ', Themes.Of(facts).Select(theme => theme.Code)));
    }

    [Theory]
    [InlineData("CO_SLEEPING_BED", PackAgeBand.Days28To89, false)]
    [InlineData("CO_SLEEPING_BED SMOKING_HOUSEHOLD", PackAgeBand.Days180To364, true)]
    [InlineData("CO_SLEEPING_BED SMOKING_PREGNANCY", PackAgeBand.Days180To364, true)]
    [InlineData("CO_SLEEPING_BED SUBSTANCE_MISUSE", PackAgeBand.Days180To364, true)]
    [InlineData("CO_SLEEPING_SOFA", PackAgeBand.Days180To364, true)]
    [InlineData("CO_SLEEPING_BED PREMATURITY", PackAgeBand.Days28To89, true)]
    [InlineData("CO_SLEEPING_BED LOW_BIRTHWEIGHT", PackAgeBand.Days0To6, true)]
    [InlineData("CO_SLEEPING_BED PREMATURITY", PackAgeBand.Days90To179, false)]
    [InlineData("SMOKING_HOUSEHOLD PREMATURITY", PackAgeBand.Days28To89, false)]
    public void Sharing_is_hazardous_with_a_sofa_smoking_alcohol_or_a_small_young_infant(string factors, PackAgeBand age, bool hazardous)
    {
        Assert.Equal(hazardous, Themes.HazardousCoSleeping.Matches(ThemeFacts.Of(factors.Split(' '), age)));
    }

    [Theory]
    [InlineData(AgeBand.Days0To27, true)]
    [InlineData(AgeBand.Days28To364, false)]
    [InlineData(AgeBand.Years1To4, false)]
    public void An_age_known_only_to_a_band_is_no_evidence_of_under_three_months(AgeBand age, bool hazardous)
    {
        Assert.Equal(hazardous, Themes.HazardousCoSleeping.Matches(ThemeFacts.Of(["CO_SLEEPING_BED", "PREMATURITY"], age)));
    }

    [Fact]
    public void A_theme_is_found_by_its_code()
    {
        Assert.Same(Themes.CoSleeping, Themes.Find("co-sleeping"));
        Assert.Null(Themes.Find("Co-sleeping"));
    }
}
