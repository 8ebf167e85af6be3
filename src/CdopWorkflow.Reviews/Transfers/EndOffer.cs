using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Transfers;

/// <summary>A transfer comes to nothing, because the receiver declines or the sender thinks again: the review is back where it was.</summary>
public sealed class EndOffer(ReviewsDb db, LoadReview reviews, TakeStep steps, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, ReviewTrigger trigger, TransferOutcome outcome, ReasonForm form, CancellationToken cancel)
    {
        var offer = await reviews.OfferOfAsync(review, cancel);
        var decision = await steps.FireAsync(review, trigger, form.Why, also: null, cancel);
        if (decision.Accepted && offer is not null)
        {
            offer.Outcome = outcome;
            offer.AnsweredAt = clock.GetUtcNow();
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
