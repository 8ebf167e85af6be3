using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Platform.Telemetry;

/// <summary>Measures, for every service of this process, what waits in its outbox and its inbox, and since when.</summary>
public sealed class MeasureQueues : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly IServiceScopeFactory scopes;
    private readonly IEnumerable<ServiceDatabase> databases;
    private readonly TimeProvider clock;
    private readonly ILogger<MeasureQueues> log;
    private readonly Meter meter = new(Figures.MeterName);
    private readonly ConcurrentDictionary<string, Standing> standings = new();

    public MeasureQueues(IServiceScopeFactory scopes, IEnumerable<ServiceDatabase> databases, BrokerStanding broker, TimeProvider clock, ILogger<MeasureQueues> log)
    {
        (this.scopes, this.databases, this.clock, this.log) = (scopes, databases, clock, log);
        meter.CreateObservableGauge("cdop.outbox.waiting", () => Of(standing => standing.ToSend), "{event}", "Events that are committed and not delivered yet");
        meter.CreateObservableGauge("cdop.outbox.age", () => Of(standing => standing.OldestSeconds), "s", "How long the oldest of them waits");
        meter.CreateObservableGauge("cdop.inbox.waiting", () => Of(standing => standing.Waiting), "{event}", "Events that failed and are tried again");
        meter.CreateObservableGauge("cdop.inbox.dead", () => Of(standing => standing.Dead), "{event}", "Events that wait for a person");
        meter.CreateObservableGauge(
            "cdop.queue.waiting",
            () => (broker.Last?.Waiting ?? new Dictionary<string, long>()).Select(queue => new Measurement<double>(queue.Value, new KeyValuePair<string, object?>("service", queue.Key))),
            "{event}",
            "Messages that the broker holds and nobody has taken yet");
        meter.CreateObservableGauge(
            "cdop.broker.answers",
            () => broker.Last is { } last ? [new Measurement<double>(last.Answers ? 1 : 0)] : Enumerable.Empty<Measurement<double>>(),
            null,
            "1 while the broker answers, 0 while it does not");
        meter.CreateObservableGauge("cdop.letters.waiting", () => Of(standing => standing.Letters), "{letter}", "Letters that have not left yet");
    }

    private sealed record Standing(double ToSend, double OldestSeconds, double Waiting, double Dead, double Letters);

    /// <summary>Measures now.</summary>
    public async Task MeasureAsync(CancellationToken cancel)
    {
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            var oldest = await db.Outbox.OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.OccurredAt).FirstOrDefaultAsync(cancel);
            standings[database.Name] = new(
                await db.Outbox.CountAsync(cancel),
                oldest is null ? 0 : Math.Max(0, (clock.GetUtcNow() - oldest.Value).TotalSeconds),
                await db.Inbox.CountAsync(row => row.Status == InboxStatus.Waiting, cancel),
                await db.Inbox.CountAsync(row => row.Status == InboxStatus.Dead, cancel),
                await db.Letters.CountAsync(letter => letter.SentAt == null, cancel));
        }
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await MeasureAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "What waits could not be measured: a database did not answer");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<double>> Of(Func<Standing, double> figure) =>
        standings.Select(standing => new Measurement<double>(figure(standing.Value), new KeyValuePair<string, object?>("service", standing.Key)));
}
