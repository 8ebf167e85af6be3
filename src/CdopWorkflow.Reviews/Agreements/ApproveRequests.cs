using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agreements;

public sealed record ApprovalForm
{
    [Display(Name = "Which agency may be asked?", ShortName = "agency")]
    [Required(ErrorMessage = "Select an agency")]
    public Guid? Agreement { get; init; }

    [Display(Name = "Why may it be asked before the agreement is reviewed?", ShortName = "reason")]
    [Required(ErrorMessage = "Say why it may be asked before the agreement is reviewed")]
    [StringLength(2000)]
    public string? Reason { get; init; }

    [Display(Name = "Until when?", ShortName = "last day of the approval", Description = "The last day on which requests can be sent")]
    [Required]
    public DateOnly? Until { get; init; }
}

/// <summary>The chair lets requests to an agency go out although the agreement with it is overdue for review.</summary>
public sealed class ApproveRequests(ReviewsDb db, PanelsOfPerson panels, CurrentPerson person, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(ApprovalForm form, CancellationToken cancel)
    {
        var agreement = await db.SharingAgreements.AsNoTracking().SingleOrDefaultAsync(known => known.Id == form.Agreement, cancel);
        var decision =
            agreement is null || !panels.Chairs(agreement.Panel) ? Decision.Refuse("Select an agency from the list")
            : form.Until < panels.Today ? Decision.Refuse("The last day of the approval must be today or in the future")
            : Decision.Accept;
        if (decision.Accepted)
        {
            db.Add(new SharingApproval
            {
                AgreementId = agreement!.Id,
                Until = form.Until!.Value,
                Reason = sealer.SealWords(form.Reason)!,
                ApprovedAt = clock.GetUtcNow(),
                ApprovedBy = person.Value.AccountId,
                ApprovedByName = person.Value.Name,
            });
        }

        var area = agreement is not null && panels.Chairs(agreement.Panel) ? agreement.Panel : "";
        db.Audit(decision.Accepted ? "SharingApproved" : "SharingApprovedRefused", area, area, decision.Accepted ? $"{agreement!.Agency} until {form.Until:yyyy-MM-dd}" : decision.Reasons[0]);
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
