using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.TreatAsUnexpected;

/// <summary>The death is treated as unexpected from now on; what was recorded before stays.</summary>
public sealed class TreatAsUnexpectedHandler(ReviewsDb db, TakeStep steps)
{
    public async Task<Decision> HandleAsync(Review review, ReasonForm form, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(review, ReviewTrigger.TreatAsUnexpected, form.Why, also: null, cancel);
        if (decision.Accepted)
        {
            review.Expectedness = Expectedness.Unexpected;
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
