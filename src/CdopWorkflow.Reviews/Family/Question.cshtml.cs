using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class QuestionModel(LoadReview reviews, RecordFamily record) : FamilyPage<QuestionForm>(reviews, record)
{
    protected override string Notice => "Question recorded";
}

/// <summary>Something the family asks of the review.</summary>
public sealed record QuestionForm : IFamilyForm
{
    [Display(Name = "When did the family ask?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "What does the family ask?", ShortName = "question", Description = "In the family’s own words. The panel sees it only once you have put it into words that name nobody.")]
    [Required(ErrorMessage = "Enter the question in the family’s words")]
    [StringLength(4000)]
    public string? Words { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        review.FamilyQuestions.Add(new FamilyQuestion { ReviewId = review.Id, AskedOn = On!.Value, Question = sealer.SealWords(Words)! });
        return new("FamilyQuestionRecorded", "The family asked a question");
    }
}
