using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Scope;

namespace CdopWorkflow.Tests.Scope;

public sealed class ScopeRulesTests
{
    private static readonly ScopeFacts ResidentChild = new()
    {
        Birth = BirthKind.LiveBirth,
        Born = new DateOnly(2024, 12, 18),
        Died = new DateOnly(2025, 3, 10),
        Residence = Residence.England,
    };

    [Fact]
    public void A_resident_child_is_in_scope_without_a_note()
    {
        var decision = Assert.IsType<ScopeDecision.InScope>(ScopeRules.Decide(ResidentChild));

        Assert.Equal(ReviewBasis.ResidentChild, decision.Basis);
        Assert.Empty(decision.Notes);
    }

    [Theory]
    [InlineData("2007-06-16", "2025-06-15", true)]
    [InlineData("2007-06-15", "2025-06-15", false)]
    [InlineData("1985-06-15", "2025-06-15", false)]
    [InlineData("2008-02-29", "2026-02-28", true)]
    [InlineData("2008-02-29", "2026-03-01", false)]
    [InlineData("2025-06-15", "2025-06-15", true)]
    public void Under_18_is_decided_by_the_calendar(string born, string died, bool inScope)
    {
        var decision = ScopeRules.Decide(ResidentChild with { Born = DateOnly.Parse(born), Died = DateOnly.Parse(died) });

        if (inScope)
        {
            Assert.IsType<ScopeDecision.InScope>(decision);
        }
        else
        {
            var refusal = Assert.IsType<ScopeDecision.OutOfScope>(decision);
            Assert.Equal(ScopeReason.AdultAtDeath, refusal.Reason);
            Assert.Contains("18 or over", refusal.Sentence);
        }
    }

    [Fact]
    public void A_stillbirth_with_a_professional_present_is_refused_with_its_reason()
    {
        var refusal = Assert.IsType<ScopeDecision.OutOfScope>(Stillbirth(Answer.Yes));

        Assert.Equal(ScopeReason.Stillbirth, refusal.Reason);
        Assert.StartsWith("We are sorry", refusal.Sentence);
    }

    [Fact]
    public void An_unattended_stillbirth_is_accepted_as_an_exception()
    {
        var decision = Assert.IsType<ScopeDecision.InScope>(Stillbirth(Answer.No));

        Assert.Equal(ReviewBasis.UnattendedStillbirth, decision.Basis);
        Assert.Contains("exception", Assert.Single(decision.Notes));
    }

    [Fact]
    public void A_stillbirth_nobody_knows_more_about_is_handled_as_unattended()
    {
        var decision = Assert.IsType<ScopeDecision.InScope>(Stillbirth(Answer.NotKnown));

        Assert.Contains("find out", Assert.Single(decision.Notes));
    }

    [Fact]
    public void For_a_stillbirth_it_is_asked_who_was_present()
    {
        Assert.IsType<ScopeDecision.Unanswered>(Stillbirth(Answer.NotAnswered));
    }

    [Fact]
    public void A_late_loss_is_refused_whoever_was_present()
    {
        Assert.All(Enum.GetValues<Answer>(), present => Assert.Equal(
            ScopeReason.LateFetalLoss,
            Reason(ResidentChild with { Birth = BirthKind.LateFetalLoss, ProfessionalPresent = present })));
    }

    [Theory]
    [InlineData(BirthKind.Stillbirth, 23, ScopeReason.LateFetalLoss)]
    [InlineData(BirthKind.Stillbirth, 24, ScopeReason.Stillbirth)]
    [InlineData(BirthKind.LateFetalLoss, 24, ScopeReason.Stillbirth)]
    [InlineData(BirthKind.LateFetalLoss, 23, ScopeReason.LateFetalLoss)]
    public void Gestation_says_more_than_the_word_chosen(BirthKind birth, int weeks, ScopeReason reason)
    {
        Assert.Equal(reason, Reason(ResidentChild with { Birth = birth, GestationWeeks = weeks, ProfessionalPresent = Answer.Yes }));
    }

    [Theory]
    [InlineData(BirthKind.LiveBirth)]
    [InlineData(BirthKind.Stillbirth)]
    [InlineData(BirthKind.LateFetalLoss)]
    public void A_lawful_termination_is_refused_whatever_the_birth(BirthKind birth)
    {
        Assert.Equal(
            ScopeReason.LawfulTermination,
            Reason(ResidentChild with { Birth = birth, LawfulTermination = Answer.Yes, ProfessionalPresent = Answer.No }));
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(21, 1)]
    [InlineData(22, 0)]
    public void A_live_birth_before_22_weeks_is_in_scope_with_a_note(int weeks, int notes)
    {
        var decision = Assert.IsType<ScopeDecision.InScope>(ScopeRules.Decide(ResidentChild with { GestationWeeks = weeks }));

        Assert.Equal(notes, decision.Notes.Count);
    }

    [Theory]
    [InlineData(Residence.England, Answer.Yes, Answer.NotAnswered, ReviewBasis.ResidentChildDiedAbroad)]
    [InlineData(Residence.England, Answer.No, Answer.NotAnswered, ReviewBasis.ResidentChild)]
    [InlineData(Residence.NotKnown, Answer.No, Answer.NotAnswered, ReviewBasis.ResidenceToBeDecided)]
    [InlineData(Residence.OutsideEngland, Answer.No, Answer.Yes, ReviewBasis.NonResidentByAgreement)]
    [InlineData(Residence.OutsideEngland, Answer.Yes, Answer.Yes, ReviewBasis.NonResidentByAgreement)]
    [InlineData(Residence.OutsideEngland, Answer.No, Answer.NotAnswered, ReviewBasis.NonResidentToBeAgreed)]
    [InlineData(Residence.OutsideEngland, Answer.NotKnown, Answer.NotKnown, ReviewBasis.NonResidentToBeAgreed)]
    public void Residence_decides_why_a_death_is_reviewed(Residence residence, Answer abroad, Answer accepted, ReviewBasis basis)
    {
        var facts = ResidentChild with { Residence = residence, DiedAbroad = abroad, AcceptedByAgreement = accepted };

        Assert.Equal(basis, Assert.IsType<ScopeDecision.InScope>(ScopeRules.Decide(facts)).Basis);
    }

    [Theory]
    [InlineData(Answer.No, Answer.No)]
    [InlineData(Answer.Yes, Answer.NotAnswered)]
    public void A_child_who_lived_elsewhere_and_is_not_accepted_is_reviewed_there(Answer abroad, Answer accepted)
    {
        Assert.Equal(
            ScopeReason.ReviewedWhereResident,
            Reason(ResidentChild with { Residence = Residence.OutsideEngland, DiedAbroad = abroad, AcceptedByAgreement = accepted }));
    }

    private static ScopeDecision Stillbirth(Answer professionalPresent) =>
        ScopeRules.Decide(ResidentChild with { Birth = BirthKind.Stillbirth, ProfessionalPresent = professionalPresent });

    private static ScopeReason Reason(ScopeFacts facts) =>
        Assert.IsType<ScopeDecision.OutOfScope>(ScopeRules.Decide(facts)).Reason;
}
