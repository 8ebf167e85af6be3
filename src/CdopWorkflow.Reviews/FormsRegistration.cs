using CdopWorkflow.Reviews.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>The forms' part of the service's index.</summary>
internal static class FormsRegistration
{
    public static void AddForms(this IServiceCollection services)
    {
        services.AddScoped<FormRegister>();
    }
}
