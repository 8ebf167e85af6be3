using CdopWorkflow.Reviews.History;
using CdopWorkflow.Reviews.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>The family, and the history of a review, in the service's index.</summary>
internal static class FamilyRegistration
{
    public static void AddFamily(this IServiceCollection services)
    {
        services.AddScoped<ReadPast>();
        services.AddScoped<AnsweredOffer>();
    }
}
