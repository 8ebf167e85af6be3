using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>Keeps the provisional count of deaths that came under review.</summary>
public sealed class LearnDeathRecorded(AnalyticsDb db, AreaTable areas, TimeProvider clock) : IConsume<DeathRecorded>, IReadAhead<DeathRecorded>
{
    public Task ReadAheadAsync(IReadOnlyList<DeathRecorded> events, CancellationToken cancel) =>
        db.ReadAheadAsync<RecordedDeath>(events.Select(fact => fact.FactKey), cancel);

    public async Task ConsumeAsync(DeathRecorded @event, Envelope envelope, CancellationToken cancel)
    {
        var death = await db.RecordedAsync(@event.FactKey, cancel);
        death.Learn(@event, Regions.Around(areas, @event.Council, @event.Panel, @event.Month.FirstDay), clock.GetUtcNow());
    }
}
