using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class TellAnswerModel(LoadReview reviews, RecordFamily record, Sealer sealer) : FamilyPage<TellAnswerForm>(reviews, record)
{
    /// <summary>The questions whose answer the family does not know yet.</summary>
    public IEnumerable<SelectListItem> Questions => Review.FamilyQuestions.Where(question => question is { AnsweredOn: not null, ToldOn: null })
        .Select(question => new SelectListItem(sealer.OpenWords(question.Question), question.Id.ToString()));

    protected override string Notice => "Answer told";
}

/// <summary>The family was told the answer to a question.</summary>
public sealed record TellAnswerForm : IFamilyForm
{
    private const string Action = "FamilyAnswerTold";

    [Display(Name = "Which question?")]
    [Required(ErrorMessage = "Choose which answer the family was told")]
    public Guid? Question { get; init; }

    [Display(Name = "When was the family told?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "Who told the family?", ShortName = "name")]
    [Required(ErrorMessage = "Enter who told the family")]
    [StringLength(200)]
    public string? By { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        if (review.FamilyQuestions.Find(known => known.Id == Question && known is { AnsweredOn: not null, ToldOn: null }) is not { } question)
        {
            return FamilyEntry.Refused(Action, "Choose an answer that the family was not told yet");
        }

        (question.ToldOn, question.ToldBy) = (On, sealer.SealWords(By));
        return new(Action, "The family was told the answer to a question");
    }
}
