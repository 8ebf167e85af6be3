using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.ResponseForms;
using CdopWorkflow.Reviews.SuspectFactors;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>The rapid response's part of the service's index.</summary>
internal static class RapidResponseRegistration
{
    public static void AddRapidResponse(this IServiceCollection services)
    {
        services.AddScoped<SaveResponse>();
        services.AddScoped<ReadRapidResponse>();
        services.AddScoped<SaveSuspectedFactors>();
        services.AddScoped<ResponseFormFile>();
        services.AddScoped<SaveResponseForm>();
    }
}
