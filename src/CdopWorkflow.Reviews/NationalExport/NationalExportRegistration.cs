using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>What puts the national return together.</summary>
internal static class NationalExportRegistration
{
    public static void AddNationalExport(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ReviewsOptions>, ValidateMapping>();
        services.AddSingleton<NationalMappings>();
        services.AddScoped<ReadExport>();
        services.AddScoped<SendExport>();
    }
}
