using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Steps;

namespace CdopWorkflow.Reviews.Family;

/// <summary>One contact with the family, or why there was none.</summary>
public sealed record FamilyForm : IValidatableObject
{
    [Display(Name = "What do you record?")]
    [Required(ErrorMessage = "Choose what you record")]
    public FamilyItem? Item { get; init; }

    [Display(Name = "Which question is answered?")]
    public Guid? Question { get; init; }

    [Display(Name = "What is decided?")]
    public FamilyFeedback? Feedback { get; init; }

    [Display(Name = "On which day?", ShortName = "date", Description = "Leave it empty where something was not done, and say why below.")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "In words", Description = "Who the key worker is, what was asked or answered, what is told by whom, or why not.", ShortName = "words")]
    [StringLength(4000)]
    public string? Words { get; init; }

    private bool SaysNothing => string.IsNullOrWhiteSpace(Words);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        switch (Item)
        {
            case FamilyItem.KeyWorker when SaysNothing:
                yield return new("Enter who the key worker is, or why there is none", [nameof(Words)]);
                break;
            case FamilyItem.Booklet when SaysNothing && On is null:
                yield return new("Enter the day the booklet was given, or why it was not", [nameof(On)]);
                break;
            case FamilyItem.Question when SaysNothing:
                yield return new("Enter the question in the family’s words", [nameof(Words)]);
                break;
            case FamilyItem.Answer when Question is null:
                yield return new("Choose which question is answered", [nameof(Question)]);
                break;
            case FamilyItem.Answer when SaysNothing:
                yield return new("Enter the answer", [nameof(Words)]);
                break;
            case FamilyItem.Feedback when Feedback is null or FamilyFeedback.NotDecided:
                yield return new("Choose what is decided", [nameof(Feedback)]);
                break;
            case FamilyItem.Feedback when SaysNothing:
                yield return new("Enter what the family is told and by whom, or why nothing is", [nameof(Words)]);
                break;
        }
    }
}
