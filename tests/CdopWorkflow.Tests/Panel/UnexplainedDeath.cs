using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.RecordFactors;

namespace CdopWorkflow.Tests.Panel;

/// <summary>What a panel records of a death that nobody could explain, whole enough to be decided on.</summary>
internal static class UnexplainedDeath
{
    public static AnalysisContent Analysis { get; } = new()
    {
        Domains = [.. Enum.GetValues<Domain>().Select(domain => new DomainRecord(domain, DomainAnswer.NoneIdentified))],
        Maternal = new MaternalSection
        {
            BookedInTime = Answer.Yes,
            SmokedInPregnancy = Answer.No,
            AlcoholInPregnancy = Answer.No,
            DrugsInPregnancy = Answer.No,
            MentalIllHealth = Answer.No,
            DomesticAbuse = Answer.No,
        },
        InterpreterNeedMet = Answer.NotApplicable,
        Categories = [DeathCategory.SuddenUnexpectedUnexplained],
        Outcome = ModifiableOutcome.NotIdentified,
        LearningPoints = ["Ask every family where the baby sleeps"],
    };
}
