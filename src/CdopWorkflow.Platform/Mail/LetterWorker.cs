using CdopWorkflow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Platform.Mail;

/// <summary>Hands the letters of this process's services to the mail server, a few seconds after they were posted.</summary>
public sealed class LetterWorker(IServiceScopeFactory scopes, IEnumerable<LetterDatabase> databases, TimeProvider clock, ILogger<LetterWorker> log) : BackgroundService
{
    public async Task SendAllAsync(CancellationToken cancel)
    {
        foreach (var database in databases)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
                await scope.ServiceProvider.GetRequiredService<SendLetters>().RunAsync(db, cancel);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning(failure, "The letters of {Database} wait", database.ContextType.Name);
            }
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
