using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>A coordinator has looked at the case and proposes to dispose of its records. Nothing is disposed of by that.</summary>
public sealed class ProposeDisposal(ReviewsDb db, LegalHolds holds, RecordChange changes, CurrentPerson person, ReviewsOptions options, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var reasons = DisposalRules.Reasons(review, await holds.OfAsync(review.Id, cancel), RetentionSchedule.Of(options), UkTime.DateOf(now));
        var waits = await db.Set<DisposalProposal>().AnyAsync(known => known.ReviewId == review.Id && known.State == ProposalState.Waiting, cancel);
        var decision = waits ? changes.Refuse(review, "DisposalProposed", "This was proposed already, and waits for somebody else to decide")
            : reasons.Count > 0 ? changes.Refuse(review, "DisposalProposed", reasons)
            : Propose(review, now);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Propose(Review review, DateTimeOffset now)
    {
        db.Add(new DisposalProposal { ReviewId = review.Id, ProposedBy = person.Value.AccountId, ProposedByName = person.Value.Name, ProposedAt = now });
        return changes.Record(review, "DisposalProposed", "Disposal of the records proposed", evenEnded: true);
    }
}
