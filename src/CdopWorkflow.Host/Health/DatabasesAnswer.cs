using CdopWorkflow.Platform.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CdopWorkflow.Host.Health;

/// <summary>
/// Ready is whoever can take a command, and for that the databases must answer. The broker need not: what is told waits in the outbox,
/// and a proxy that took every role away because the broker is gone would make an outage of a delay.
/// </summary>
public sealed class DatabasesAnswer(IServiceScopeFactory scopes, IEnumerable<ServiceDatabase> databases) : IHealthCheck
{
    public const string Name = "databases";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            if (!await db.Database.CanConnectAsync(cancellationToken))
            {
                return HealthCheckResult.Unhealthy($"The database of {database.Name} does not answer.");
            }
        }

        return HealthCheckResult.Healthy();
    }
}
