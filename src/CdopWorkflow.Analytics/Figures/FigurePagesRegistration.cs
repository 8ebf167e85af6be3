using CdopWorkflow.Analytics.Gap;
using CdopWorkflow.Analytics.GapRegister;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Platform.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>What the analysts' pages look figures up with.</summary>
internal static class FigurePagesRegistration
{
    public static void AddFigurePages(this IServiceCollection services)
    {
        services.AddScoped<MortalityBook>();
        services.AddScoped<Comparators>();
        services.AddScoped<GapWindows>();
        services.AddScoped<GapHandler>();
        services.AddRound<RaiseGaps>();
    }
}
