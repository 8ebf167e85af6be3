using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Withdraw;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.TakeBackDuplicate;

/// <summary>
/// A review turns out to be about a death of its own. Nothing was moved when it was marked as a duplicate, so it goes on with all it had:
/// the death is counted again, and a decision that stood stands again, each under a version above that which took it out.
/// </summary>
public sealed class TakeBackDuplicateHandler(ReviewsDb db, TakeStep steps, MergedReviews merged, RestoreDecision decisions, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, ReasonForm form, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(review, ReviewTrigger.TakeBackDuplicate, form.Why, also: null, cancel);
        if (decision.Accepted)
        {
            db.Publish(review.Record(clock.GetUtcNow()));
            await decisions.PublishAsync(review, cancel);
            await merged.PartAsync(review, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
