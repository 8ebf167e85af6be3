using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Platform.Clock;

/// <summary>A round that a service registered.</summary>
public sealed record RoundType(Type Type);

public static class RoundRegistration
{
    public static IServiceCollection AddRound<TRound>(this IServiceCollection services)
        where TRound : class, IRound
    {
        services.AddScoped<TRound>();
        services.AddSingleton(new RoundType(typeof(TRound)));
        return services;
    }
}
