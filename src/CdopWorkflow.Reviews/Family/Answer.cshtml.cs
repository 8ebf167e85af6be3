using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class AnswerModel(LoadReview reviews, RecordFamily record, Sealer sealer) : FamilyPage<AnswerForm>(reviews, record)
{
    /// <summary>The questions that wait for an answer.</summary>
    public IEnumerable<SelectListItem> Questions => Review.FamilyQuestions.Where(question => question.AnsweredOn is null)
        .Select(question => new SelectListItem(sealer.OpenWords(question.Question), question.Id.ToString()));

    protected override string Notice => "Answer recorded";
}

/// <summary>What a question of the family is answered with.</summary>
public sealed record AnswerForm : IFamilyForm
{
    private const string Action = "FamilyQuestionAnswered";

    [Display(Name = "Which question?")]
    [Required(ErrorMessage = "Choose which question is answered")]
    public Guid? Question { get; init; }

    [Display(Name = "When was it answered?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "What is the answer?", ShortName = "answer")]
    [Required(ErrorMessage = "Enter the answer")]
    [StringLength(4000)]
    public string? Words { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        if (review.FamilyQuestions.Find(known => known.Id == Question && known.AnsweredOn is null) is not { } question)
        {
            return FamilyEntry.Refused(Action, "Choose a question that is not answered yet");
        }

        (question.AnsweredOn, question.Answer) = (On, sealer.SealWords(Words));
        return new(Action, "A question of the family was answered");
    }
}
