using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CdopWorkflow.Platform;

/// <summary>What every role stands on.</summary>
public static class PlatformService
{
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<ServiceDbParts>();
        services.AddSingleton<OutboxSignals>();
        services.AddSingleton<EventSerializer>();
        services.TryAddSingleton<IOutboxTransport, InProcessTransport>();
        services.AddHostedService<RedeliveryWorker>();
        services.AddSingleton<RoundsWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<RoundsWorker>());
        return services;
    }
}
