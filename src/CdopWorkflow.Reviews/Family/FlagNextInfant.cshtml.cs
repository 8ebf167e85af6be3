using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class FlagNextInfantModel(LoadReview reviews, RecordFamily record) : FamilyPage<FlagNextInfantForm>(reviews, record)
{
    protected override string Notice => "Care of the Next Infant recorded";
}

/// <summary>Whether the family is to be offered the programme should it expect another child.</summary>
public sealed record FlagNextInfantForm : IFamilyForm
{
    [Display(Name = "Is the programme to be offered?")]
    [Required(ErrorMessage = "Choose whether the programme is to be offered")]
    public NextInfant? Applies { get; init; }

    [Display(Name = "Why, or why not?", ShortName = "words")]
    [StringLength(1000)]
    public string? Words { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        review.Family.NextInfant = Applies;
        return new("NextInfantFlagged", Applies == NextInfant.Applies ? "Care of the Next Infant is to be offered" : "Care of the Next Infant does not apply") { Why = Words };
    }
}
