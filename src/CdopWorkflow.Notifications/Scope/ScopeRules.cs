using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Notifications.Scope;

/// <summary>
/// Which deaths are reviewed: every child born alive, at any gestation, up to the day before the 18th birthday, by the
/// area of residence; not stillbirths, late losses or lawful terminations. An unattended stillbirth is the exception that
/// makes "stillbirth: refuse" wrong. "Not known" never closes the door: the coordinator is told what to find out.
/// </summary>
public static class ScopeRules
{
    private const int ViableWeeks = 22;
    private const int StillbirthWeeks = 24;

    public static ScopeDecision Decide(ScopeFacts facts)
    {
        if (facts.LawfulTermination == Answer.Yes)
        {
            return new ScopeDecision.OutOfScope(
                ScopeReason.LawfulTermination,
                "We are sorry for this family's loss. A birth after a lawful termination of pregnancy is not part of the child death review, even where there is a death certificate.");
        }

        return Corrected(facts) switch
        {
            BirthKind.LiveBirth => LiveBorn(facts),
            BirthKind.LateFetalLoss => new ScopeDecision.OutOfScope(
                ScopeReason.LateFetalLoss,
                "We are sorry for this family's loss. A loss before 24 weeks without a sign of life is not part of the child death review. The hospital reviews the care given."),
            BirthKind.Stillbirth => Stillborn(facts.ProfessionalPresent),
        };
    }

    /// <summary>Gestation, where given, says more than the word chosen: the two are mixed up on forms.</summary>
    private static BirthKind Corrected(ScopeFacts facts) => facts.Birth switch
    {
        BirthKind.Stillbirth when facts.GestationWeeks < StillbirthWeeks => BirthKind.LateFetalLoss,
        BirthKind.LateFetalLoss when facts.GestationWeeks >= StillbirthWeeks => BirthKind.Stillbirth,
        var kind => kind,
    };

    private static ScopeDecision Stillborn(Answer professionalPresent) => professionalPresent switch
    {
        Answer.NotAnswered or Answer.NotApplicable =>
            new ScopeDecision.Unanswered("Say whether a healthcare professional was present at the birth"),
        Answer.Yes => new ScopeDecision.OutOfScope(
            ScopeReason.Stillbirth,
            "We are sorry for this family's loss. A stillbirth with a healthcare professional present is not part of the child death review. The hospital reviews the care given."),
        Answer.No => new ScopeDecision.InScope(
            ReviewBasis.UnattendedStillbirth,
            ["Stillbirth without a healthcare professional present: accepted as an exception, and a joint agency response is needed."]),
        Answer.NotKnown => new ScopeDecision.InScope(
            ReviewBasis.UnattendedStillbirth,
            ["Stillbirth: find out whether a healthcare professional was present. Until then it is handled as unattended."]),
    };

    private static ScopeDecision LiveBorn(ScopeFacts facts)
    {
        if (Ages.Years(facts.Born, facts.Died) >= 18)
        {
            return new ScopeDecision.OutOfScope(
                ScopeReason.AdultAtDeath,
                "We are sorry for this family's loss. The child death review is for children under 18, and this person was 18 or over on the date of death.");
        }

        return ByResidence(facts) switch
        {
            ScopeDecision.InScope inScope when facts.GestationWeeks < ViableWeeks =>
                inScope with { Notes = [.. inScope.Notes, "Born alive before 22 weeks: in scope; a neonatal panel may suit this review best."] },
            var decision => decision,
        };
    }

    private static ScopeDecision ByResidence(ScopeFacts facts) => facts.Residence switch
    {
        Residence.England when facts.DiedAbroad == Answer.Yes => new ScopeDecision.InScope(
            ReviewBasis.ResidentChildDiedAbroad,
            ["The child died abroad and lived here: the panel of residence reviews. Records from abroad may take longer."]),
        Residence.England => new ScopeDecision.InScope(ReviewBasis.ResidentChild, []),
        Residence.NotKnown => new ScopeDecision.InScope(
            ReviewBasis.ResidenceToBeDecided,
            ["Find out where the child normally lived: it decides which panel reviews."]),
        Residence.OutsideEngland => Elsewhere(facts),
    };

    private static ScopeDecision Elsewhere(ScopeFacts facts) => facts.AcceptedByAgreement switch
    {
        Answer.Yes => new ScopeDecision.InScope(ReviewBasis.NonResidentByAgreement, []),
        Answer.NotAnswered or Answer.NotKnown when facts.DiedAbroad != Answer.Yes => new ScopeDecision.InScope(
            ReviewBasis.NonResidentToBeAgreed,
            ["The child lived outside England: tell the area of residence, and agree with it who reviews."]),
        Answer.NotAnswered or Answer.NotKnown or Answer.No or Answer.NotApplicable => new ScopeDecision.OutOfScope(
            ScopeReason.ReviewedWhereResident,
            "We are sorry for this family's loss. The child lived outside England, so the area where the child lived decides about a review."),
    };
}
