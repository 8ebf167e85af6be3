using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Housing;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Returns;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>
/// What a return that did not come, or was never asked for, would have told is not known: a factor that is not recorded would be read as
/// absent. The agency that knows about overcrowding is housing; where the panel has the household from somebody else, it is known all the same.
/// </summary>
public static class MissingReturns
{
    public const string Overcrowding = "OVERCROWDING";

    /// <param name="content">What the panel recorded.</param>
    /// <param name="returns">All of the review.</param>
    /// <param name="housing">What the housing service is called in the list of agencies.</param>
    public static AnalysisContent MarkNotKnown(AnalysisContent content, IEnumerable<AgencyReturn> returns, string housing) =>
        content.Factor(Overcrowding) is null && !IsKnown(content.Household) && !returns.Any(asked => asked.Agency == housing && asked.ReceivedOn is not null)
            ? content with { Factors = [.. content.Factors, new FactorRecord(Overcrowding, Answer.NotKnown, "0", Answer.NotAnswered)] }
            : content;

    /// <summary>Whether anybody recorded how the child was housed: what nobody did has been marked by then.</summary>
    public static Answer IsKnown(AnalysisContent content) => content.Factor(Overcrowding)?.Present == Answer.NotKnown ? Answer.No : Answer.Yes;

    /// <summary>As above, of a fact that left: one that was told before this was kept is known only where overcrowding itself is recorded.</summary>
    public static bool IsKnownIn(DeathReviewed fact) =>
        fact.OvercrowdingKnown == Answer.Yes || fact.Factors.Any(factor => factor.Code == Overcrowding && factor.Present is (Answer.Yes or Answer.No));

    private static bool IsKnown(Household? household) => household is not null && BedroomStandard.Assess(household).Overcrowded is Answer.Yes or Answer.No;
}
