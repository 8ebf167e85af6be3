using CdopWorkflow.Platform.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Platform.Clock;

/// <summary>Runs every round each minute, unless told otherwise, each in a scope of its own, so that one that fails stops no other.</summary>
public sealed class RoundsWorker(IServiceScopeFactory scopes, IEnumerable<RoundType> rounds, TimeProvider clock, IOptions<RoundsOptions> options, ILogger<RoundsWorker> log) : BackgroundService
{
    public async Task RunAllAsync(CancellationToken cancel)
    {
        foreach (var round in rounds)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System(round.Type.Name));
                await ((IRound)scope.ServiceProvider.GetRequiredService(round.Type)).RunAsync(clock.GetUtcNow(), cancel);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogError(failure, "The round {Round} failed; it is tried again with the next one", round.Type.Name);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.EverySeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAllAsync(stoppingToken);
        }
    }
}
