using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.TreatAsExpected;

/// <summary>The death is treated as expected from now on; what was recorded before stays.</summary>
public sealed class TreatAsExpectedHandler(ReviewsDb db, TakeStep steps)
{
    public async Task<Decision> HandleAsync(Review review, ReasonForm form, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(review, ReviewTrigger.TreatAsExpected, form.Why, also: null, cancel);
        if (decision.Accepted)
        {
            review.Expectedness = Expectedness.Expected;
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
