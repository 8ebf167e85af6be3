using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Facts;

/// <summary>
/// Publishes a decision that left the figures together with its review once more, as it left when it was taken, with a higher version. One
/// that was retracted by itself stays retracted.
/// </summary>
public sealed class RestoreDecision(ReviewsDb db, Sealer sealer)
{
    public async Task PublishAsync(Review review, CancellationToken cancel)
    {
        var decided = await db.Set<Analysis>().Where(analysis => analysis.ReviewId == review.Id && analysis.Fact != null && analysis.RetractedAt == null)
            .OrderByDescending(analysis => analysis.Number).FirstOrDefaultAsync(cancel);
        if (decided is not { Fact: { } sealedFact, DecidedAt: { } at })
        {
            return;
        }

        var fact = sealer.Open<DeathReviewed>(sealedFact) with { Version = review.NextFactVersion() };
        decided.CorrectFact(sealer.Seal(fact));
        db.Publish(fact, at);
    }
}
