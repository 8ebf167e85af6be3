using CdopWorkflow.Contracts;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Reopen;

/// <summary>
/// Reopens a decided review. Its decision is kept as it was taken and leaves the figures, in one transaction: what is being looked at
/// again is not told as settled. The decision that follows is published with a higher version.
/// </summary>
public sealed class ReopenHandler(ReviewsDb db, TakeStep steps, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, ReasonForm form, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(review, ReviewTrigger.Reopen, form.Why, also: null, cancel);
        if (decision.Accepted)
        {
            var now = clock.GetUtcNow();
            foreach (var decided in await db.Set<Analysis>().Where(known => known.ReviewId == review.Id && known.DecidedAt != null && known.RetractedAt == null).ToListAsync(cancel))
            {
                decided.Retract(now);
            }

            // what was sent, or settled, was about the decision that is looked at again: the next one is sent anew
            (review.NationalReturn.SentOn, review.NationalReturn.WaivedOn) = (null, null);
            db.Publish(new DeathReviewRetracted(review.FactKey, review.NextFactVersion()), now);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
