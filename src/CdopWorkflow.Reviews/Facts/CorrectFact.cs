using System.Text.Json;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Facts;

/// <summary>
/// Publishes the standing decision once more, with a higher version, when details it was published with were corrected. What the panel
/// recorded stays as it is: only where, when and whose it is counted changes.
/// </summary>
public sealed class CorrectFact(ReviewsDb db, AnalysisFile analyses, Sealer sealer)
{
    /// <param name="review">Already corrected.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task PublishAsync(Review review, CancellationToken cancel)
    {
        var decided = await db.Set<Analysis>().Where(analysis => analysis.ReviewId == review.Id && analysis.Fact != null && analysis.RetractedAt == null).OrderByDescending(analysis => analysis.Number).FirstOrDefaultAsync(cancel);
        if (decided is not { Fact: { } sealedFact, DecidedAt: { } at } || !review.Counts)
        {
            return;
        }

        var before = sealer.Open<DeathReviewed>(sealedFact);
        var content = analyses.ContentOf(decided);
        var corrected = ReviewedFact.Of(
            review, decided, content with { Maternal = content.Maternal with { MotherEthnicity = review.MotherEthnicity } }, before.Version, UkTime.DateOf(at)) with
        { OvercrowdingKnown = before.OvercrowdingKnown };
        if (JsonSerializer.Serialize(corrected) == JsonSerializer.Serialize(before))
        {
            return;
        }

        corrected = corrected with { Version = review.NextFactVersion() };
        decided.CorrectFact(sealer.Seal(corrected));
        db.Publish(corrected, at);
    }
}
