using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

public sealed record KeepForm
{
    [Display(Name = "Why are the records kept?", ShortName = "reason")]
    [StringLength(4000)]
    public string? Why { get; init; }
}

/// <summary>Somebody decides against a proposal: the records stay, and it can be proposed again.</summary>
public sealed class KeepRecords(ReviewsDb db, RecordChange changes, CurrentPerson person, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Guid reviewId, KeepForm form, CancellationToken cancel)
    {
        var review = await db.Reviews.SingleAsync(known => known.Id == reviewId, cancel);
        var proposal = await db.Set<DisposalProposal>().SingleOrDefaultAsync(known => known.ReviewId == reviewId && known.State == ProposalState.Waiting, cancel);
        var decision = proposal is null ? changes.Refuse(review, "RecordsKept", "Nobody proposes to dispose of these records any more")
            : string.IsNullOrWhiteSpace(form.Why) ? changes.Refuse(review, "RecordsKept", "Say why the records are kept")
            : Keep(review, proposal, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Keep(Review review, DisposalProposal proposal, KeepForm form)
    {
        (proposal.State, proposal.DecidedByName, proposal.DecidedAt, proposal.WhyKept) = (ProposalState.Kept, person.Value.Name, clock.GetUtcNow(), sealer.SealWords(form.Why));
        return changes.Record(review, "RecordsKept", "Decided to keep the records", form.Why, evenEnded: true);
    }
}
