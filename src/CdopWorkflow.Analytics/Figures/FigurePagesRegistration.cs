using CdopWorkflow.Analytics.Rates;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>What the analysts' pages look figures up with.</summary>
internal static class FigurePagesRegistration
{
    public static void AddFigurePages(this IServiceCollection services)
    {
        services.AddScoped<MortalityBook>();
        services.AddScoped<Comparators>();
    }
}
