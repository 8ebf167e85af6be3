using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.RecordNationalReturn;

public sealed record RecordNationalReturnForm : IValidatableObject
{
    [Display(Name = "What do you record?")]
    [Required(ErrorMessage = "Choose what you record")]
    public NationalItem? Item { get; init; }

    [Display(Name = "On which day?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "Reference, or why nothing is sent", ShortName = "reference or reason")]
    [StringLength(1000)]
    public string? Words { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Item == NationalItem.Waived && string.IsNullOrWhiteSpace(Words))
        {
            yield return new("Say why no analysis is sent", [nameof(Words)]);
        }
    }
}

/// <summary>Records what the national database was told. Its analysis belongs to a decided review.</summary>
public sealed class RecordNationalReturnHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, RecordNationalReturnForm form, CancellationToken cancel)
    {
        var decision = form.Item == NationalItem.Sent && review.State != ReviewState.Decided
            ? changes.Refuse(review, "NationalReturnRecorded", "The panel has not decided yet: there is no analysis to send")
            : changes.Record(review, "NationalReturnRecorded", Apply(review, form));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private string Apply(Review review, RecordNationalReturnForm form)
    {
        var national = review.NationalReturn;
        switch (form.Item!.Value)
        {
            case NationalItem.Notified:
                national.Notified(form.On!.Value, at: null);
                return "National database told of the death";
            case NationalItem.Sent:
                (national.SentOn, national.WaivedOn, national.Words) = (form.On, null, sealer.SealWords(form.Words));
                return "Analysis sent to the national database";
            default:
                (national.SentOn, national.WaivedOn, national.Words) = (null, form.On, sealer.SealWords(form.Words));
                return "Decided that no analysis is sent to the national database";
        }
    }
}
