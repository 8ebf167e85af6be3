using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>What the service knows of the people who work with it.</summary>
internal static class StaffRegistration
{
    public static void AddStaff(this IServiceCollection services)
    {
        services.AddConsumer<ReviewsDb, StaffChanged, LearnStaffOnStaffChanged>();
        services.AddScoped<StaffDirectory>();
    }
}
