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
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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

    /// <summary>Whoever stands behind a proxy that is known is who asks. It goes before all that asks for that.</summary>
    public static IApplicationBuilder UseKnownProxies(this IApplicationBuilder app) => app.Use(next =>
    {
        // with none the framework would believe everybody
        var limits = app.ApplicationServices.GetRequiredService<IOptions<TrafficLimits>>().Value;
        return limits.Proxies.Count == 0 ? next : new ForwardedHeadersMiddleware(next, app.ApplicationServices.GetRequiredService<ILoggerFactory>(), Microsoft.Extensions.Options.Options.Create(KnownProxies.OptionsOf(limits))).Invoke;
    });

    /// <summary>Turns away whoever tries too much at once without being known.</summary>
    public static IApplicationBuilder UseTrafficLimits(this IApplicationBuilder app) => app.UseMiddleware<LimitTraffic>();

    /// <summary>Writes down who is told that something is not for them, or not there. It goes between knowing who asks and what they may.</summary>
    public static IApplicationBuilder UseAuditOfRefusals(this IApplicationBuilder app) => app.UseMiddleware<AuditRefusals>();

    /// <summary>The headers of every answer, and what keeps every cookie off an open line.</summary>
    public static IApplicationBuilder UseWebHeaders(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<IOptions<SessionLimits>>().Value.OnlyByHttps)
        {
            HostCookies.Use(app);
        }

        return app.UseMiddleware<WebHeaders>();
    }
}
