using System.Collections.Concurrent;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Hears what Reviews publishes, as Analytics would.</summary>
public sealed class PublishedEvents
{
    private readonly ConcurrentQueue<Envelope> heard = new();

    public IEnumerable<IEvent> All => heard.Select(envelope => envelope.Event);

    /// <summary>As they travelled, with the instant of the fact.</summary>
    public IEnumerable<Envelope> Envelopes => heard;

    public IReadOnlyList<TEvent> Of<TEvent>() => [.. All.OfType<TEvent>()];

    /// <summary>To be given to TestApp.StartAsync.</summary>
    public void ListenIn(WebApplicationBuilder builder)
    {
        foreach (var type in new[] { typeof(DeathRecorded), typeof(DeathRecordWithdrawn), typeof(DeathReviewed), typeof(DeathReviewRetracted), typeof(FactorsSuspected), typeof(PanelMet) })
        {
            builder.Services.AddSingleton(new KnownEvent(type));
            builder.Services.AddSingleton<ISubscription>(new Listener(type, heard));
        }
    }

    private sealed class Listener(Type type, ConcurrentQueue<Envelope> heard) : ISubscription
    {
        public Type EventType => type;

        public Type Database => typeof(ReviewsDb);

        public string Consumer => nameof(PublishedEvents);

        public Task DeliverAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel)
        {
            foreach (var envelope in batch)
            {
                heard.Enqueue(envelope);
            }

            return Task.CompletedTask;
        }

        public Task ReplayAsync(IReadOnlyList<Envelope> batch, CancellationToken cancel) => DeliverAsync(batch, cancel);

        public Task SetAsideAsync(OutboxMessage unreadable, string error, CancellationToken cancel) => Task.CompletedTask;

        public Task<int> RedeliverAsync(CancellationToken cancel) => Task.FromResult(0);
    }
}
