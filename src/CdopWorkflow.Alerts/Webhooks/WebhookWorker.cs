using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>Sends messages to machines, a few seconds after they were queued. A slow receiver holds up other messages, and no round.</summary>
public sealed class WebhookWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WebhookWorker> log) : BackgroundService
{
    public async Task SendAllAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendWebhooks>().RunAsync(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(failure, "Messages to webhooks wait");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SendAllAsync(stoppingToken);
        }
    }
}
