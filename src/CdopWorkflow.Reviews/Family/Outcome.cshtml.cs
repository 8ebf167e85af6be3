using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class OutcomeModel(LoadReview reviews, RecordFamily record) : FamilyPage<OutcomeForm>(reviews, record)
{
    public IEnumerable<SelectListItem> Feedbacks => Choices.Of<FamilyFeedback>().Where(choice => choice.Value != nameof(FamilyFeedback.NotDecided));

    protected override string Notice => "Recorded what the family is told";
}

/// <summary>What the family hears of the panel's review.</summary>
public sealed record OutcomeForm : IFamilyForm, IValidatableObject
{
    [Display(Name = "What is decided?")]
    [Required(ErrorMessage = "Choose what is decided")]
    public FamilyFeedback? Feedback { get; init; }

    [Display(Name = "On which day?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "Who told the family, or decided?", ShortName = "name")]
    [Required(ErrorMessage = "Enter who told the family, or decided")]
    [StringLength(200)]
    public string? By { get; init; }

    [Display(Name = "What is the family told, or why nothing?", ShortName = "words")]
    [Required(ErrorMessage = "Enter what the family is told, or why nothing is")]
    [StringLength(4000)]
    public string? Words { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Feedback == FamilyFeedback.NotDecided)
        {
            yield return new("Choose what is decided", [nameof(Feedback)]);
        }
    }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        var family = review.Family;
        (family.Feedback, family.FeedbackDecidedOn, family.FeedbackBy, family.FeedbackWords) = (Feedback!.Value, On, sealer.SealWords(By), sealer.SealWords(Words));
        return new("FamilyOutcomeRecorded", family.Feedback == FamilyFeedback.Told ? "The family was told of the review" : "Decided that the family is told nothing");
    }
}
