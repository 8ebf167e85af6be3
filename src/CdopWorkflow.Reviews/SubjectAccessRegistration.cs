using CdopWorkflow.Reviews.SubjectAccess;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>Answers to living people of the family who ask what is held of them.</summary>
internal static class SubjectAccessRegistration
{
    public static void AddSubjectAccess(this IServiceCollection services) => services.AddScoped<GiveAccess>();
}
