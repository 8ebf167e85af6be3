using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>Gives parked messages their next try.</summary>
public sealed class RedeliveryWorker(IEnumerable<ISubscription> subscriptions, ILogger<RedeliveryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var subscription in subscriptions)
            {
                try
                {
                    await subscription.RedeliverAsync(stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogWarning(failure, "Parked {Event} messages wait: the database did not answer", subscription.EventType.Name);
                }
            }
        }
    }
}
