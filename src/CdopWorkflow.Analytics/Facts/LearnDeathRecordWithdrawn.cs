using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>Takes a death that was none, or another's, out of every figure.</summary>
public sealed class LearnDeathRecordWithdrawn(AnalyticsDb db, WatchThemes themes, TimeProvider clock) : IConsume<DeathRecordWithdrawn>, IReadAhead<DeathRecordWithdrawn>
{
    public async Task ReadAheadAsync(IReadOnlyList<DeathRecordWithdrawn> events, CancellationToken cancel)
    {
        await db.ReadAheadAsync<RecordedDeath>(events.Select(fact => fact.FactKey), cancel);
        await db.ReadAheadAsync<ReviewedDeath>(events.Select(fact => fact.FactKey), cancel);
    }

    public async Task ConsumeAsync(DeathRecordWithdrawn @event, Envelope envelope, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        (await db.RecordedAsync(@event.FactKey, cancel)).End(@event.Version, now);
        var review = await db.ReviewedAsync(@event.FactKey, cancel);
        var wasInScope = ScopedReview.Includes(review);
        review.End(@event.Version, now);
        if (wasInScope)
        {
            await themes.LookAtAsync([review.Panel], now, cancel);
        }
    }
}
