using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>The scorecard's part of the service's index.</summary>
internal static class ScorecardRegistration
{
    public static void AddScorecard(this IServiceCollection services)
    {
        services.AddScoped<ScorecardShelf>();
        services.AddScoped<KeepScorecardTables>();
    }
}
