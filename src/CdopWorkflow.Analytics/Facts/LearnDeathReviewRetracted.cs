using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>Takes a decision that no longer stands out of the figures; the death itself still counts as recorded.</summary>
public sealed class LearnDeathReviewRetracted(AnalyticsDb db, WatchThemes themes, TimeProvider clock) : IConsume<DeathReviewRetracted>, IReadAhead<DeathReviewRetracted>
{
    public Task ReadAheadAsync(IReadOnlyList<DeathReviewRetracted> events, CancellationToken cancel) =>
        db.ReadAheadAsync<ReviewedDeath>(events.Select(fact => fact.FactKey), cancel);

    public async Task ConsumeAsync(DeathReviewRetracted @event, Envelope envelope, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var review = await db.ReviewedAsync(@event.FactKey, cancel);
        var wasInScope = ScopedReview.Includes(review);
        review.End(@event.Version, now);
        if (wasInScope)
        {
            await themes.LookAtAsync([review.Panel], now, cancel);
        }
    }
}
