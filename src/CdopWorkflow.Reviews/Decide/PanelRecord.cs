using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Reviews.Categories;
using CdopWorkflow.Reviews.RecordFactors;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>What a panel recorded, as the rules of a decision look at it.</summary>
public static class PanelRecord
{
    public static DecisionFacts Facts(AnalysisContent content, FactorCatalogue catalogue, InfluenceScale scale, QuorumFacts quorum) => new()
    {
        Scale = scale,
        Catalogue = catalogue,
        Quorum = quorum,
        Outcome = content.Outcome,
        InadequateReason = content.InadequateReason,
        Factors = [.. content.Factors.Select(factor => Recorded(factor, catalogue))],
        Domains = Enum.GetValues<Domain>().ToDictionary(domain => domain, domain => content.AnswerOf(domain, catalogue)),
        MaternalSectionAnswered = content.Maternal.IsAnswered,
        InterpreterNeedMet = content.InterpreterNeedMet,
        LearningPoints = content.LearningPoints,
        Category = CategoryOfDeath.Primary(content.Categories),
    };

    /// <summary>Disagreements on which the chair has not decided, each as what to put right.</summary>
    public static IEnumerable<string> Unsettled(AnalysisContent content, FactorCatalogue catalogue) => content.Disagreements
        .Where(disagreement => disagreement.Settled is null)
        .Select(disagreement => $"Members disagree about {catalogue.NameOf(disagreement.Code)}: record the chair’s decision")
        .Distinct();

    /// <summary>What the review meeting drafted, or a panel decided before the review was reopened, stands only once this panel has ratified or changed it.</summary>
    public static IEnumerable<string> Unratified(AnalysisContent content) =>
    [
        .. content.NumberOf(Section.Factors) > 0 ? []
            : content.IsFromEarlier ? ["The review was reopened: look at the earlier factors again, and save them"]
            : content.Draft is { Factors.Count: > 0 } ? ["Ratify or change the factors of the draft: open the factors and save them"]
            : Array.Empty<string>(),
        .. content.IsFromEarlier && content.NumberOf(Section.Conclusions) == 0 ? ["The review was reopened: look at the earlier category, outcome and learning again, and save them"] : Array.Empty<string>(),
    ];

    /// <summary>Whoever can act on a recommendation must hear of it.</summary>
    public static IEnumerable<string> Unaddressed(AnalysisContent content) => content.RecommendedActions.Index()
        .Where(action => string.IsNullOrWhiteSpace(content.AddresseeOf(action.Index).To))
        .Select(action => $"Enter whom recommended action {action.Index + 1} is addressed to");

    /// <summary>What an administrator added to the analysis form and marked as required, and nobody has answered: each by its words.</summary>
    /// <param name="content">What the panel recorded.</param>
    /// <param name="further">The questions asked of it; null where none are.</param>
    public static IEnumerable<string> Unanswered(AnalysisContent content, Questionnaire? further) => further is null
        ? []
        : AnswerCheck.Check(further, content.Further?.Open().Answers ?? FormAnswers.None, complete: true).Select(problem => $"Further questions: {problem.Message}");

    private static RecordedFactor Recorded(FactorRecord factor, FactorCatalogue catalogue) =>
        new(factor.Code, catalogue.Find(factor.Code)?.Domain ?? Domain.Child, factor.Influence, factor.Modifiable);
}
