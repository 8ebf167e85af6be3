using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Catalogue;

public sealed class FactorCatalogueTests
{
    private static readonly FactorCatalogue Catalogue = FactorCatalogue.Shipped;

    [Fact]
    public void The_shipped_version_has_64_factors_in_four_domains()
    {
        Assert.Equal("2026.1", Catalogue.Version);
        Assert.Equal(64, Catalogue.All.Count);
        Assert.Equal(
            [10, 24, 8, 22],
            Enum.GetValues<Domain>().Select(domain => Catalogue.ByDomain(domain).Count()));
    }

    [Fact]
    public void Every_factor_can_be_read_by_a_panel()
    {
        Assert.All(Catalogue.All, factor =>
        {
            Assert.Matches("^[A-Z_]+$", factor.Code);
            Assert.EndsWith(".", factor.Definition);
        });
        Assert.Equal(64, Catalogue.All.Select(factor => factor.Name).Distinct().Count());
    }

    [Fact]
    public void Context_is_never_offered_as_a_modifiable_factor()
    {
        Assert.Equal(
            ["BEREAVEMENT_GAP", "DEPRIVATION", "ETHNICITY", "INFANT_AGE", "SOLE_REGISTRATION"],
            Catalogue.All.Where(factor => factor.ContextOnly).Select(factor => factor.Code).Order());
        Assert.DoesNotContain(Catalogue.All, factor => factor.ContextOnly && factor.OfferedFirst);
    }

    [Fact]
    public void The_frequent_factors_head_their_domain()
    {
        Assert.All(Enum.GetValues<Domain>(), domain =>
        {
            bool[] first = [.. Catalogue.ByDomain(domain).Select(factor => factor.OfferedFirst)];
            Assert.True(first[0]);
            Assert.Equal(first.OrderDescending(), first);
        });
    }

    [Theory]
    [InlineData("CO_SLEEPING_SOFA", "Sofa sharing", Domain.PhysicalEnvironment, Sensitivity.None)]
    [InlineData("SMOKING_PREGNANCY", "Smoking in pregnancy", Domain.SocialEnvironment, Sensitivity.None)]
    [InlineData("LATE_BOOKING", "Late or poor access to antenatal care", Domain.ServiceProvision, Sensitivity.None)]
    [InlineData("INHERITED_DISORDER", "Genetic or inherited disorder", Domain.Child, Sensitivity.Consanguinity)]
    [InlineData("DOMESTIC_VIOLENCE", "Domestic violence or abuse", Domain.SocialEnvironment, Sensitivity.DomesticAbuse)]
    [InlineData("SUBSTANCE_MISUSE", "Parental medication, drugs or alcohol", Domain.SocialEnvironment, Sensitivity.SubstanceUse)]
    [InlineData("KNOWN_TO_SOCIAL_CARE", "Family known to children's social care", Domain.SocialEnvironment, Sensitivity.Abuse)]
    public void A_factor_is_found_by_its_code(string code, string name, Domain domain, Sensitivity sensitivity)
    {
        var factor = Catalogue.Find(code);

        Assert.Equal((name, domain, sensitivity), (factor?.Name, factor?.Domain, factor?.Sensitivity));
    }

    [Fact]
    public void Abuse_and_suicide_are_sensitive_as_categories()
    {
        Assert.Equal(Sensitivity.Abuse, DeathCategory.DeliberatelyInflicted.Sensitivity());
        Assert.Equal(Sensitivity.Suicide, DeathCategory.SuicideOrSelfHarm.Sensitivity());
        Assert.Equal(Sensitivity.None, DeathCategory.Infection.Sensitivity());
    }

    [Fact]
    public void A_code_of_another_version_is_shown_as_it_is()
    {
        Assert.Null(Catalogue.Find("co_sleeping_sofa"));
        Assert.Equal("SOMETHING_LATER", Catalogue.NameOf("SOMETHING_LATER"));
    }

    [Theory]
    [InlineData("A_FACTOR,Child,Name,Definition.,,no,no,", 1)]
    [InlineData("A_FACTOR,Child,Name,\"Definition, longer.\",,no,no,Abuse", 1)]
    public void A_local_catalogue_can_be_read(string line, int count)
    {
        Assert.Equal(count, FactorCatalogue.Load("local", new StringReader(line)).All.Count);
    }

    [Theory]
    [InlineData("A_FACTOR,Kitchen,Name,Definition.,,no,no,")]
    [InlineData("A_FACTOR,Child,Name,Definition.,,maybe,no,")]
    [InlineData("A_FACTOR,Child,Name,Definition.,,no,no,Gossip")]
    [InlineData("A_FACTOR,Child,,Definition.,,no,no,")]
    [InlineData("A_FACTOR,Child,Name")]
    [InlineData("OTHER,Child,Name,Definition.,,no,no,\nOTHER,Child,Name,Definition.,,no,no,")]
    public void A_catalogue_with_a_fault_is_refused_with_its_line(string lines)
    {
        var refusal = Assert.Throws<FormatException>(() => FactorCatalogue.Load("local", new StringReader("# ours\n" + lines)));
        Assert.Matches("line [23]", refusal.Message);
    }
}
