using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.AuditTrail;
using CdopWorkflow.Web.Disposed;
using CdopWorkflow.Web.Fields.Dates;
using CdopWorkflow.Web.Fields.Words;
using CdopWorkflow.Web.Headers;
using CdopWorkflow.Web.Layout;
using CdopWorkflow.Web.Operations;
using CdopWorkflow.Web.RecentSignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
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
        services.AddScoped<Navigation>();
        services.AddScoped<OperatedDatabases>();
        services.AddScoped<AuditorsAreas>();
        services.AddNavigation(new NavigationItem("Operations", "/operations", Policies.Operator, 730));

        // Names and places in Welsh, Polish or Arabic stay readable in the page's source; what is dangerous is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services
            .AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options =>
            {
                options.Filters.Add<DisposedPages>();
                options.Filters.Add<AskAgain>();
                options.ModelBinderProviders.Insert(0, new PartsBinderProvider());
                options.ModelMetadataDetailsProviders.Add(new PlainMessages());
                options.ModelMetadataDetailsProviders.Add(new PlainBindingMessages());
            });
    }

    /// <summary>Adds a service's link to the bar at the top.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);

    public static IApplicationBuilder UseWebHeaders(this IApplicationBuilder app) => app.UseMiddleware<WebHeaders>();
}
