using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>Keeps what rapid responses suspect, apart from what panels decided.</summary>
public sealed class LearnFactorsSuspected(AnalyticsDb db, TimeProvider clock) : IConsume<FactorsSuspected>, IReadAhead<FactorsSuspected>
{
    public Task ReadAheadAsync(IReadOnlyList<FactorsSuspected> events, CancellationToken cancel) =>
        db.ReadAheadAsync<SuspectedDeath>(events.Select(fact => fact.FactKey), cancel);

    public async Task ConsumeAsync(FactorsSuspected @event, Envelope envelope, CancellationToken cancel) =>
        (await db.SuspectedAsync(@event.FactKey, cancel)).Learn(@event, clock.GetUtcNow());
}
