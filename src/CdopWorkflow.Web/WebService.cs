using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.AuditTrail;
using CdopWorkflow.Web.Disposed;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Fields.Dates;
using CdopWorkflow.Web.Fields.Words;
using CdopWorkflow.Web.Headers;
using CdopWorkflow.Web.Layout;
using CdopWorkflow.Web.Operations;
using CdopWorkflow.Web.RecentSignIn;
using CdopWorkflow.Web.Traffic;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CdopWorkflow.Web;

/// <summary>What the pages of every service stand on: layout, fields, formats, headers.</summary>
public static class WebService
{
    /// <summary>Razor Pages in feature folders, with our fields, dates and wording.</summary>
    public static IMvcBuilder AddWeb(this IServiceCollection services)
    {
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuditRefusals>();
        services.AddOptions<TrafficLimits>().BindConfiguration(TrafficLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LimitTraffic>();
        services.AddScoped<KeptForm>();
        services.AddScoped<AskAgain>();
        services.AddScoped<Navigation>();
        services.AddScoped<OperatedDatabases>();
        services.AddScoped<AuditorsAreas>();
        services.AddSingleton<IModelExpressionProvider, ReadExpressions>();
        services.AddNavigation(new NavigationItem("Operations", "/operations", Policies.Operator, 730));

        // Names and places in Welsh, Polish or Arabic stay readable in the page's source; what is dangerous is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services
            .AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options =>
            {
                // all that is wrong is said at once: what a form as a whole gets wrong beside what single answers do
                options.ValidateComplexTypesIfChildValidationFails = true;
                options.Filters.Add<OnlyVerbsOfPage>();
                options.Filters.Add<DisposedPages>();
                options.Filters.Add<AskAgain>();
                options.ModelBinderProviders.Insert(0, new PartsBinderProvider());
                options.ModelMetadataDetailsProviders.Add(new PlainMessages());
                options.ModelMetadataDetailsProviders.Add(new PlainBindingMessages());
            });
    }

    /// <summary>Adds a service's link to the bar at the top.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);

    /// <summary>Turns away whoever tries too much at once without being known.</summary>
    public static IApplicationBuilder UseTrafficLimits(this IApplicationBuilder app) => app.UseMiddleware<LimitTraffic>();

    /// <summary>The headers of every answer, and the flag of every cookie that keeps it off an open line.</summary>
    public static IApplicationBuilder UseWebHeaders(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<IOptions<SessionLimits>>().Value.OnlyByHttps)
        {
            app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
        }

        return app.UseMiddleware<WebHeaders>();
    }
}
