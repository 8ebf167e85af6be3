using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Agreements;

public sealed record AgreementForm
{
    [Display(Name = "Agency")]
    [Required(ErrorMessage = "Select an agency")]
    public string? Agency { get; init; }

    [Display(Name = "When was the agreement signed?", ShortName = "date the agreement was signed", Description = "Or signed again, after a review")]
    [Required]
    [NotInFuture(ErrorMessage = "The date the agreement was signed must be today or in the past")]
    public DateOnly? SignedOn { get; init; }

    [Display(Name = "When is it due for review?", ShortName = "date the agreement is due for review")]
    [Required]
    public DateOnly? ReviewOn { get; init; }

    [Display(Name = "Note", ShortName = "note", Description = "For example, where the signed copy is kept")]
    [StringLength(2000)]
    public string? Note { get; init; }
}

/// <summary>Records an information-sharing agreement, or its renewal. Earlier ones stay.</summary>
public sealed class RecordAgreement(ReviewsDb db, Sealer sealer, ReviewsOptions options, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(string panel, AgreementForm form, CancellationToken cancel)
    {
        var decision =
            !options.AgenciesOffered.Contains(form.Agency) ? Decision.Refuse("Select an agency from the list")
            : form.ReviewOn <= form.SignedOn ? Decision.Refuse("The date the agreement is due for review must be after the date it was signed")
            : Decision.Accept;
        if (decision.Accepted)
        {
            db.SharingAgreements.Add(new SharingAgreement
            {
                Panel = panel,
                Agency = form.Agency!,
                SignedOn = form.SignedOn!.Value,
                ReviewOn = form.ReviewOn!.Value,
                Note = sealer.SealWords(form.Note),
                RecordedAt = clock.GetUtcNow(),
            });
        }

        db.Audit(decision.Accepted ? "SharingAgreementRecorded" : "SharingAgreementRecordedRefused", panel, panel, decision.Accepted ? form.Agency! : decision.Reasons[0]);
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
