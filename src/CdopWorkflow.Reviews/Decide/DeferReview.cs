using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>The panel cannot decide yet: the review goes back to its coordinator with the reason, and keeps what was recorded.</summary>
public sealed class DeferReview(ReviewsDb db, TakeStep steps, Sealer sealer)
{
    public async Task<Decision> HandleAsync(OpenedPack pack, string? why, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(pack.Review, ReviewTrigger.Defer, why, also: null, cancel);
        if (decision.Accepted)
        {
            pack.Item.Outcome = AgendaOutcome.Deferred;
            pack.Item.Why = sealer.SealWords(why);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
