using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>What reads, keeps and looks up births and populations.</summary>
internal static class DenominatorRegistration
{
    public static void AddDenominators(this IServiceCollection services)
    {
        services.AddScoped<TakeInDenominators>();
        services.AddSingleton<DenominatorShelf>();
        services.AddScoped<DenominatorBook>();
    }
}
