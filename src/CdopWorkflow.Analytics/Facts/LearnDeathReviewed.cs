using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>Puts a decision into the figures and looks at once whether a theme now stands out.</summary>
public sealed class LearnDeathReviewed(AnalyticsDb db, AreaTable areas, WatchThemes themes, TimeProvider clock) : IConsume<DeathReviewed>, IReadAhead<DeathReviewed>
{
    public Task ReadAheadAsync(IReadOnlyList<DeathReviewed> events, CancellationToken cancel) =>
        db.ReadAheadAsync<ReviewedDeath>(events.Select(fact => fact.FactKey), cancel);

    public async Task ConsumeAsync(DeathReviewed @event, Envelope envelope, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var review = await db.ReviewedAsync(@event.FactKey, cancel);
        var (panel, wasInScope) = (review.Panel, ScopedReview.Includes(review));
        var region = Regions.Around(areas, @event.Council, @event.Panel, @event.Quarter.FirstDay);
        if (review.Learn(@event, UkTime.DateOf(envelope.OccurredAt), region, now) && (wasInScope || ScopedReview.Includes(review)))
        {
            await themes.LookAtAsync([panel, review.Panel], now, cancel);
        }
    }
}
