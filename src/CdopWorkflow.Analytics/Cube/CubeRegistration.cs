using CdopWorkflow.Platform.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>What keeps and reads the cube.</summary>
internal static class CubeRegistration
{
    public static void AddCube(this IServiceCollection services)
    {
        services.AddScoped<BuildCube>();
        services.AddScoped<CubeQueries>();
        services.AddRound<CubeRound>();
    }
}
