using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Questionnaires;

namespace CdopWorkflow.Reviews.RecordFactors;

public sealed record ConclusionsForm : IValidatableObject
{
    private const int FewestBoxes = 3;
    private const int LongestText = 2000;

    [Asks("category")]
    [Display(Name = "Which categories of death apply?", Description = "Tick all that apply. The uppermost of them is the category of death")]
    public DeathCategory[] Categories { get; init; } = [];

    [Asks("modifiable-outcome")]
    [Display(
        Name = "Were modifiable factors identified?",
        Description = "Factors that could be changed, here or nationally, to reduce the risk of future deaths. It does not say that this death would have been avoided")]
    public ModifiableOutcome? Outcome { get; init; }

    [Asks("inadequate-reason")]
    [Display(Name = "Why is the information inadequate?")]
    [StringLength(2000)]
    public string? InadequateReason { get; init; }

    public List<string?> Issues { get; init; } = [];

    public List<string?> LearningPoints { get; init; } = [];

    public List<string?> RecommendedActions { get; init; } = [];

    public List<AddresseeLine> Addressees { get; init; } = [];

    [Asks("family-follow-up")]
    [Display(Name = "What is to be done for the family, and by whom?", ShortName = "follow-up for the family")]
    [StringLength(LongestText)]
    public string? FamilyFollowUp { get; init; }

    public sealed record AddresseeLine
    {
        [Display(Name = "Whom is it addressed to?", ShortName = "addressee", Description = "A board, a service or an office that can act on it")]
        [StringLength(200)]
        public string? To { get; init; }

        [Display(Name = "When were they informed?", ShortName = "date they were informed", Description = "Leave it empty until they are")]
        [NotInFuture(ErrorMessage = "The date they were informed must be today or in the past")]
        public DateOnly? InformedOn { get; init; }
    }

    public static ConclusionsForm Of(AnalysisContent content) => new()
    {
        Categories = [.. content.Categories],
        Outcome = content.Outcome,
        InadequateReason = content.InadequateReason,
        Issues = Boxes(content.Issues),
        LearningPoints = Boxes(content.LearningPoints),
        RecommendedActions = Boxes(content.RecommendedActions),
        Addressees = [.. Boxes(content.RecommendedActions).Select((_, index) => content.AddresseeOf(index)).Select(known => new AddresseeLine { To = known.To, InformedOn = known.InformedOn })],
        FamilyFollowUp = content.FamilyFollowUp,
    };

    public AnalysisContent Into(AnalysisContent content) => content with
    {
        Categories = [.. Categories.Distinct().Order()],
        Outcome = Outcome,
        InadequateReason = Outcome == ModifiableOutcome.InadequateInformation ? InadequateReason?.Trim() ?? "" : "",
        Issues = Filled(Issues),
        LearningPoints = Filled(LearningPoints),
        RecommendedActions = Filled(RecommendedActions),
        Addressees = [.. RecommendedActions.Index().Where(box => !string.IsNullOrWhiteSpace(box.Item)).Select(box => AddresseeOf(box.Index))],
        FamilyFollowUp = FamilyFollowUp?.Trim() ?? "",
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, what, boxes) in new[] { (nameof(Issues), "Issue", Issues), (nameof(LearningPoints), "Learning point", LearningPoints), (nameof(RecommendedActions), "Recommended action", RecommendedActions) })
        {
            foreach (var (index, _) in boxes.Index().Where(box => box.Item?.Length > LongestText))
            {
                yield return new($"{what} {index + 1} must be 2,000 characters or fewer", [$"{name}[{index}]"]);
            }
        }

        foreach (var (index, line) in Addressees.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item.To) || line.Item.InformedOn is not null))
        {
            if (string.IsNullOrWhiteSpace(RecommendedActions.ElementAtOrDefault(index)))
            {
                yield return new($"Enter recommended action {index + 1}", [$"{nameof(RecommendedActions)}[{index}]"]);
            }
            else if (string.IsNullOrWhiteSpace(line.To))
            {
                yield return new($"Enter whom recommended action {index + 1} is addressed to", [$"{nameof(Addressees)}[{index}].{nameof(line.To)}"]);
            }
        }
    }

    private Addressee AddresseeOf(int index) =>
        Addressees.ElementAtOrDefault(index) is { } line ? new Addressee(line.To?.Trim() ?? "", line.InformedOn) : Addressee.Nobody;

    /// <summary>Always a blank box to write in.</summary>
    private static List<string?> Boxes(IReadOnlyList<string> written) =>
        [.. written, .. Enumerable.Repeat<string?>(null, Math.Max(FewestBoxes - written.Count, 1))];

    private static string[] Filled(IEnumerable<string?> boxes) => [.. boxes.Where(box => !string.IsNullOrWhiteSpace(box)).Select(box => box!.Trim())];
}
