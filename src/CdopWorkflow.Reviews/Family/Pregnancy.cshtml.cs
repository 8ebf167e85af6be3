using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class PregnancyModel(LoadReview reviews, RecordFamily record) : FamilyPage<PregnancyForm>(reviews, record)
{
    protected override string Notice => "The offer stands on your worklist now";
}

/// <summary>Somebody learned that the family expects another child: the programme is to be offered.</summary>
public sealed record PregnancyForm : IFamilyForm
{
    [Display(Name = "Since when is it known?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "From whom?", ShortName = "source", Description = "For example, the booking at the maternity unit")]
    [Required(ErrorMessage = "Enter from whom it is known")]
    [StringLength(500)]
    public string? Source { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        var task = new NextInfantTask { ReviewId = review.Id, Kind = NextInfantTaskKind.Offer, RaisedOn = today, KnownOn = On, Source = sealer.SealWords(Source) };
        var email = sealer.OpenWords(review.Family.KeyWorkerEmail);
        return new("NextInfantRaised", "The family expects another child: Care of the Next Infant is to be offered")
        {
            Rows = [task],
            Letter = email.Length == 0 ? null : new Letter(
                $"next-infant/{task.Id}",
                email,
                $"Support to offer, {review.Reference}",
                $"You are the key worker in review {review.Reference}.\n\nThere is support to offer to the family. Please get in touch with the coordinator of the child death review panel, who will tell you what it is.")
            {
                Area = review.Panel,
                Reference = review.Reference,
                ToWhom = "The family’s key worker",
            },
        };
    }
}
