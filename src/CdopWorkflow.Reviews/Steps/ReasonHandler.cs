using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>Takes a step that needs nothing but a reason.</summary>
public sealed class ReasonHandler(ReviewsDb db, TakeStep steps)
{
    public async Task<Decision> HandleAsync(Review review, ReviewTrigger trigger, ReasonForm form, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(review, trigger, form.Why, also: null, cancel);
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
