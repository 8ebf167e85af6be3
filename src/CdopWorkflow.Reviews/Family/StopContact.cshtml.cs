using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class StopContactModel(LoadReview reviews, RecordFamily record) : FamilyPage<StopContactForm>(reviews, record)
{
    protected override string Notice => "Recorded what was stopped";
}

/// <summary>Somebody saw to it that routine messages to the family stop.</summary>
public sealed record StopContactForm : IFamilyForm
{
    [Display(Name = "What was stopped?")]
    [Required(ErrorMessage = "Choose what was stopped")]
    public RoutineContact? What { get; init; }

    [Display(Name = "When was it stopped?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "Who was asked to stop, and what did they say?", ShortName = "words")]
    [StringLength(1000)]
    public string? Words { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today) => new("FamilyRoutineContactStopped", "Routine messages to the family stopped")
    {
        Rows = [new FamilyStop { ReviewId = review.Id, What = What!.Value, On = On!.Value, Words = sealer.SealWords(Words) }],
    };
}
