using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.WaiveReturn;

public sealed record WaiveReturnForm
{
    [Display(Name = "Why do you go on without this return?", ShortName = "reason")]
    [Required(ErrorMessage = "Say why you go on without this return")]
    [StringLength(4000)]
    public string? Why { get; init; }
}

/// <summary>The review goes on without a return. The pack says so, and what it would have told stays not known.</summary>
public sealed class WaiveReturnHandler(ReviewsDb db, RecordChange changes, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, Guid returnId, WaiveReturnForm form, CancellationToken cancel)
    {
        var agencyReturn = review.Returns.Find(known => known.Id == returnId && known.IsOutstanding);
        var decision = agencyReturn is null
            ? changes.Refuse(review, "ReturnWaived", "Choose a return that is outstanding")
            : Waive(review, agencyReturn, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Waive(Review review, AgencyReturn agencyReturn, WaiveReturnForm form)
    {
        agencyReturn.WaivedOn = UkTime.DateOf(clock.GetUtcNow());
        agencyReturn.WaivedWords = sealer.SealWords(form.Why);
        return changes.Record(review, "ReturnWaived", $"Going on without the return: {agencyReturn.Agency}", form.Why);
    }
}
