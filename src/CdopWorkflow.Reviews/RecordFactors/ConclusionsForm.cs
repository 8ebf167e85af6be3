using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.RecordFactors;

public sealed record ConclusionsForm
{
    private const int FewestBoxes = 3;

    [Display(Name = "Which categories of death apply?", Description = "Tick all that apply. The uppermost of them is the category of death")]
    public DeathCategory[] Categories { get; init; } = [];

    [Display(
        Name = "Were modifiable factors identified?",
        Description = "Factors that could be changed, here or nationally, to reduce the risk of future deaths. It does not say that this death would have been avoided")]
    public ModifiableOutcome? Outcome { get; init; }

    [Display(Name = "Why is the information inadequate?")]
    [StringLength(2000)]
    public string? InadequateReason { get; init; }

    public List<string?> LearningPoints { get; init; } = [];

    public List<string?> RecommendedActions { get; init; } = [];

    public static ConclusionsForm Of(AnalysisContent content) => new()
    {
        Categories = [.. content.Categories],
        Outcome = content.Outcome,
        InadequateReason = content.InadequateReason,
        LearningPoints = Boxes(content.LearningPoints),
        RecommendedActions = Boxes(content.RecommendedActions),
    };

    public AnalysisContent Into(AnalysisContent content) => content with
    {
        Categories = [.. Categories.Distinct().Order()],
        Outcome = Outcome,
        InadequateReason = Outcome == ModifiableOutcome.InadequateInformation ? InadequateReason?.Trim() ?? "" : "",
        LearningPoints = Filled(LearningPoints),
        RecommendedActions = Filled(RecommendedActions),
    };

    /// <summary>Always a blank box to write in.</summary>
    private static List<string?> Boxes(IReadOnlyList<string> written) =>
        [.. written, .. Enumerable.Repeat<string?>(null, Math.Max(FewestBoxes - written.Count, 1))];

    private static string[] Filled(IEnumerable<string?> boxes) => [.. boxes.Where(box => !string.IsNullOrWhiteSpace(box)).Select(box => box!.Trim())];
}
