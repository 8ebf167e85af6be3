using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Retell;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>What makes the services agree again after a restore to an older point.</summary>
internal static class RetellRegistration
{
    public static void AddRetell(this IServiceCollection services)
    {
        services.AddScoped<RepublishFacts>();
        services.AddScoped<RetellActions>();
        services.AddScoped<RetellCounts>();
        services.AddScoped<AgreeOnForms>();
        services.AddScoped<ForgetNotices>();
    }
}
