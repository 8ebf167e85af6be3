using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Decide;

namespace CdopWorkflow.Tests.Decide;

public sealed class DecisionRulesTests
{
    private static readonly RecordedFactor Sofa = new("CO_SLEEPING_SOFA", Domain.PhysicalEnvironment, "2", Answer.Yes);
    private static readonly RecordedFactor Smoking = new("SMOKING_HOUSEHOLD", Domain.SocialEnvironment, "2", Answer.Yes);
    private static readonly RecordedFactor Crowding = new("OVERCROWDING", Domain.PhysicalEnvironment, "2", Answer.Yes);
    private static readonly RecordedFactor Preterm = new("PREMATURITY", Domain.Child, "2", Answer.No);
    private static readonly RecordedFactor LateBooking = new("LATE_BOOKING", Domain.ServiceProvision, "1*", Answer.NotAnswered);

    private static readonly DecisionFacts Complete = new()
    {
        Scale = InfluenceScale.FormC,
        Catalogue = FactorCatalogue.Shipped,
        Quorum = new QuorumFacts([], Present: 6, Required: 5),
        Outcome = ModifiableOutcome.Identified,
        Factors = [Sofa, Smoking, Crowding, Preterm, LateBooking],
        Domains = Enum.GetValues<Domain>().ToDictionary(domain => domain, _ => DomainAnswer.FactorsRecorded),
        MaternalSectionAnswered = true,
        InterpreterNeedMet = Answer.NotApplicable,
        LearningPoints = ["Ask every family where the baby sleeps away from home"],
        Category = DeathCategory.SuddenUnexpectedUnexplained,
    };

    private static readonly RecordedFactor[] NothingModifiable = [.. Complete.Factors.Select(factor =>
        factor.Modifiable == Answer.Yes ? factor with { Modifiable = Answer.No } : factor)];

    [Fact]
    public void A_complete_record_can_be_decided()
    {
        Assert.Empty(DecisionRules.Refusals(Complete));
    }

    [Fact]
    public void Identified_needs_a_factor_that_is_modifiable()
    {
        Refused(
            Complete with { Factors = NothingModifiable },
            "The outcome says modifiable factors were identified, but no factor that may have contributed is marked modifiable");
    }

    [Fact]
    public void Not_identified_bears_no_factor_that_is_modifiable()
    {
        Refused(
            Complete with { Outcome = ModifiableOutcome.NotIdentified },
            "The outcome says no modifiable factors were identified, but a factor is marked modifiable");
        Assert.Empty(DecisionRules.Refusals(Complete with { Outcome = ModifiableOutcome.NotIdentified, Factors = NothingModifiable }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Inadequate_information_needs_a_reason(string? reason)
    {
        Refused(
            Complete with { Outcome = ModifiableOutcome.InadequateInformation, Factors = NothingModifiable, InadequateReason = reason },
            "Say why the information is inadequate");
    }

    [Fact]
    public void Inadequate_information_with_its_reason_can_be_decided_unless_a_factor_is_modifiable()
    {
        var inadequate = Complete with { Outcome = ModifiableOutcome.InadequateInformation, InadequateReason = "The post-mortem gave no result" };

        Assert.Empty(DecisionRules.Refusals(inadequate with { Factors = NothingModifiable }));
        Refused(inadequate, "The outcome says the information is inadequate, but a factor is marked modifiable");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("1*")]
    public void A_factor_that_did_not_contribute_cannot_be_modifiable(string influence)
    {
        Refused(
            Complete with { Factors = [Smoking, Preterm, LateBooking, Sofa with { Influence = influence }] },
            $"Sofa sharing: a factor with influence {influence} cannot be modifiable");
    }

    [Fact]
    public void A_level_of_another_scale_is_no_level()
    {
        Refused(Complete with { Scale = InfluenceScale.Current }, "Late or poor access to antenatal care: choose a level of influence");
    }

    [Fact]
    public void A_factor_that_may_have_contributed_needs_an_answer_but_not_known_is_one()
    {
        RecordedFactor[] others = [Sofa, Smoking, Crowding, LateBooking];

        Refused(Complete with { Factors = [.. others, Preterm with { Modifiable = Answer.NotAnswered }] }, "Preterm birth: say whether it is modifiable");
        Assert.Empty(DecisionRules.Refusals(Complete with { Factors = [.. others, Preterm with { Modifiable = Answer.NotKnown }] }));
    }

    [Fact]
    public void Context_is_never_modifiable()
    {
        var ethnicity = new RecordedFactor("ETHNICITY", Domain.SocialEnvironment, "2", Answer.Yes);

        Refused(
            Complete with { Factors = [.. Complete.Factors, ethnicity] },
            "Ethnicity or country of birth of the mother is recorded for context and cannot be modifiable");
        Assert.Empty(DecisionRules.Refusals(Complete with { Factors = [.. Complete.Factors, ethnicity with { Modifiable = Answer.NotAnswered }] }));
    }

    [Fact]
    public void A_factor_counts_once_and_stands_in_the_catalogue()
    {
        Refused(Complete with { Factors = [.. Complete.Factors, Sofa] }, "Sofa sharing is recorded more than once");
        Refused(
            Complete with { Factors = [.. Complete.Factors, Preterm with { Code = "SOMETHING_LATER" }] },
            "SOMETHING_LATER is not in version 2026.1 of the catalogue");
    }

    [Theory]
    [InlineData(Domain.Child, "child")]
    [InlineData(Domain.SocialEnvironment, "social environment")]
    [InlineData(Domain.PhysicalEnvironment, "physical environment")]
    [InlineData(Domain.ServiceProvision, "service provision")]
    public void Each_domain_is_answered_or_marked_no_information(Domain domain, string words)
    {
        Refused(With(domain, DomainAnswer.NotAnswered), $"Answer the {words} domain, or mark it \"no information\"");
    }

    [Fact]
    public void A_domain_agrees_with_the_factors_in_it()
    {
        Refused(
            With(Domain.Child, DomainAnswer.NoInformation),
            "The child domain says no information, but a factor in it may have contributed");
        Refused(
            With(Domain.PhysicalEnvironment, DomainAnswer.NoneIdentified),
            "The physical environment domain says none identified, but a factor in it may have contributed");
        Refused(
            Complete with { Factors = [Sofa, Smoking, Crowding, Preterm] },
            "Record a factor in the service provision domain, or mark it \"none identified\"");
        Assert.Empty(DecisionRules.Refusals(With(Domain.ServiceProvision, DomainAnswer.NoneIdentified)));
    }

    [Fact]
    public void Blank_sections_are_named()
    {
        Refused(Complete with { MaternalSectionAnswered = false }, "Answer the maternal section");
        Refused(Complete with { InterpreterNeedMet = Answer.NotAnswered }, "Answer the question about an interpreter");
        Refused(Complete with { LearningPoints = [" "] }, "Add at least one learning point");
        Refused(Complete with { Category = null }, "Choose the category of death");
        Refused(Complete with { Outcome = null }, "Say whether modifiable factors were identified");
    }

    [Fact]
    public void Without_a_quorum_nothing_is_decided()
    {
        Refused(
            Complete with { Quorum = new QuorumFacts([], Present: 4, Required: 5) },
            "The panel is not quorate for this review: 4 of 5 members took part");
        Refused(
            Complete with { Quorum = new QuorumFacts(["designated doctor"], Present: 5, Required: 5) },
            "The panel is not quorate for this review: nobody took part as designated doctor");
    }

    [Fact]
    public void All_reasons_are_said_at_once()
    {
        var blank = new DecisionFacts { Scale = InfluenceScale.FormC, Catalogue = FactorCatalogue.Shipped, Quorum = new QuorumFacts([], 0, 5) };

        Assert.Equal(10, DecisionRules.Refusals(blank).Count);
    }

    private static DecisionFacts With(Domain domain, DomainAnswer answer) =>
        Complete with { Domains = new Dictionary<Domain, DomainAnswer>(Complete.Domains) { [domain] = answer } };

    private static void Refused(DecisionFacts facts, string sentence) => Assert.Equal([sentence], DecisionRules.Refusals(facts));
}
