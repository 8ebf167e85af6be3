using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.BreakGlass;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>Opening a case of another area in an emergency.</summary>
internal static class BreakGlassRegistration
{
    public static void AddBreakGlass(this IServiceCollection services)
    {
        services.AddOptions<BreakGlassOptions>().BindConfiguration(BreakGlassOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<BreakGlassOptions>>().Value);
        services.AddScoped<OpenCase>();
        services.AddScoped<OpenedCases>();
        services.AddRound<CloseOpenedCases>();
        services.AddNavigation(new NavigationItem("Emergency access", "/reviews/openings", Policies.Auditor, 760));
    }
}
