using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class SendLetterModel(LoadReview reviews, RecordFamily record) : FamilyPage<SendLetterForm>(reviews, record)
{
    protected override string Notice => "Letter recorded";
}

/// <summary>A letter of the toolkit went to the family.</summary>
public sealed record SendLetterForm : IFamilyForm
{
    [Display(Name = "Which letter?")]
    [Required(ErrorMessage = "Choose which letter was sent")]
    public LetterStage? Stage { get; init; }

    [Display(Name = "When was it sent?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today) => new("FamilyLetterRecorded", "Letter to the family sent")
    {
        Rows = [new FamilyLetter { ReviewId = review.Id, Stage = Stage!.Value, SentOn = On!.Value }],
    };
}
