using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class ContactModel(LoadReview reviews, RecordFamily record) : FamilyPage<ContactForm>(reviews, record)
{
    protected override string Notice => "Contact recorded";
}

/// <summary>Somebody was in touch with the family.</summary>
public sealed record ContactForm : IFamilyForm
{
    [Display(Name = "On which day?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "Who was in touch with the family?", ShortName = "name")]
    [Required(ErrorMessage = "Enter who was in touch with the family")]
    [StringLength(200)]
    public string? By { get; init; }

    [Display(Name = "How?")]
    [Required(ErrorMessage = "Choose how the family was reached")]
    public ContactMeans? Means { get; init; }

    [Display(Name = "Was an interpreter needed?")]
    [Required(ErrorMessage = "Choose whether an interpreter was needed")]
    public InterpreterAtContact? Interpreter { get; init; }

    public OfferLine[] Offers { get; init; } = [.. Enum.GetValues<BereavementSupport>().Select(support => new OfferLine { Support = support })];

    [Display(Name = "What was said?", ShortName = "words")]
    [StringLength(4000)]
    public string? Words { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today)
    {
        var offers = Offers.Where(line => line.Answer is not null).Select(line => new OfferedSupport(line.Support, line.Answer!.Value)).DistinctBy(offer => offer.Support).ToList();
        var contact = new FamilyContact
        {
            ReviewId = review.Id,
            On = On!.Value,
            Means = Means!.Value,
            SupportOffered = offers.Count > 0,
            Content = sealer.Seal(new ContactContent(By!.Trim(), Words?.Trim() ?? "", Interpreter, offers)),
        };
        return new("FamilyContactRecorded", offers.Count > 0 ? "Contact with the family, support offered" : "Contact with the family") { Rows = [contact] };
    }

    /// <summary>One support that can be offered, and the answer; none where it was not offered.</summary>
    public sealed record OfferLine
    {
        public BereavementSupport Support { get; init; }

        public OfferAnswer? Answer { get; init; }
    }
}
