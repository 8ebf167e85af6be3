using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>Takes a review off the agenda it is on; it is ready for a panel again.</summary>
public sealed class TakeOffAgenda(ReviewsDb db, TakeStep steps)
{
    public async Task<Decision> HandleAsync(Review review, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(review, ReviewTrigger.TakeOffAgenda, why: null, also: null, cancel);
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
