using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class BookletModel(LoadReview reviews, RecordFamily record) : FamilyPage<BookletForm>(reviews, record)
{
    protected override string Notice => "Booklet recorded";
}

/// <summary>"When a child dies: a guide for parents and carers" was given.</summary>
public sealed record BookletForm : IFamilyForm
{
    [Display(Name = "When was it given?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "By whom, and in which language?", ShortName = "words")]
    [StringLength(1000)]
    public string? Words { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        (review.Family.BookletGivenOn, review.Family.BookletWords) = (On, sealer.SealWords(Words));
        return new("FamilyBookletRecorded", "Booklet for parents and carers given");
    }
}
