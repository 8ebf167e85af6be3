using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.NewVersion;
using CdopWorkflow.Reviews.PublishForm;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>The forms' part of the service's index.</summary>
internal static class FormsRegistration
{
    public static void AddForms(this IServiceCollection services)
    {
        services.AddScoped<FormRegister>();
        services.AddScoped<FormWork>();
        services.AddScoped<FurtherAnalysis>();
        services.AddScoped<SaveFormDraft>();
        services.AddScoped<PublishFormHandler>();
        services.AddNavigation(new NavigationItem("Forms", "/reviews/forms", Policies.Administrator, 23));
    }
}
