using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>Gives parked messages their next try. Each database is asked once whether anything waits, and nearly always nothing does.</summary>
public sealed class RedeliveryWorker(IServiceScopeFactory scopes, IEnumerable<ISubscription> subscriptions, ILogger<RedeliveryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ILookup<Type, ISubscription> byDatabase = subscriptions.ToLookup(subscription => subscription.Database);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var database in byDatabase)
            {
                await TryAsync(database.Key.Name, async () =>
                {
                    foreach (var subscription in await WaitingAsync(database, stoppingToken))
                    {
                        await TryAsync(subscription.EventType.Name, () => subscription.RedeliverAsync(stoppingToken), stoppingToken);
                    }
                }, stoppingToken);
            }
        }
    }

    private async Task<IEnumerable<ISubscription>> WaitingAsync(IGrouping<Type, ISubscription> database, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.Key);
        var waiting = await db.Inbox.Where(message => message.Status == InboxStatus.Waiting).Select(message => message.Consumer).Distinct().ToListAsync(cancel);
        return database.Where(subscription => waiting.Contains(subscription.Consumer));
    }

    private async Task TryAsync(string what, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(failure, "Parked messages of {What} wait: the database did not answer", what);
        }
    }
}
