using CdopWorkflow.Bus;
using CdopWorkflow.Host.Errors;
using CdopWorkflow.Host.Health;
using CdopWorkflow.Host.Keys;
using CdopWorkflow.Host.Telemetry;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Operations;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace CdopWorkflow.Host;

/// <summary>Puts the chosen roles into one web application.</summary>
public static class CdopHost
{
    /// <param name="settings">Data folder and roles.</param>
    /// <param name="adjust">What a command or a test changes before the application is built.</param>
    /// <param name="overrides">Settings that stand above those of file and environment; a test sees by them which are read.</param>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? adjust = null, IConfigurationSource? overrides = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CdopHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddJsonFile(Path.Combine(settings.DataFolder, "settings.json"), optional: true);
        builder.Configuration.AddEnvironmentVariables("CDOP_");
        if (overrides is not null)
        {
            ((IConfigurationBuilder)builder.Configuration).Add(overrides);
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // a statement that fails throws, and is logged by whoever cannot go on; asking a new database for its migrations must fail
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.WebHost.UseStaticWebAssets();
        AddServices(builder, settings);
        adjust?.Invoke(builder);
        var app = builder.Build();
        UsePipeline(app, settings);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, HostSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(Databases.Read(builder.Configuration, settings));
        services.AddKeys(builder.Configuration, settings);
        services.AddDataProtection().SetApplicationName("CdopWorkflow")
            .PersistKeysToFileSystem(new DirectoryInfo(builder.Configuration["SignIn:Keys"] ?? KeyRegistration.FolderOf(settings)));
        services.AddSingleton(BankHolidays.Read(settings));
        services.AddReferenceData(Areas.FolderOf(builder.Configuration, settings));
        services.AddPlatform();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SignInCookie.Configure);
        services.AddAuthorization(Policies.Add);
        services.AddProblemDetails();
        services.AddWeb().ConfigureApplicationPartManager(parts => OnlyPagesOf(parts, settings.Services));
        foreach (var service in settings.Services)
        {
            service.Add(services, builder.Configuration);
        }

        // one address for all roles: from each of them one gets to the others
        foreach (var item in Roles.NavigationElsewhere(settings.Services, builder.Configuration))
        {
            services.AddNavigation(item);
        }

        services.AddSingleton(new ServicesElsewhere([.. Roles.All.Except(settings.Services).Select(service => service.Role)]));
        services.AddTelemetry(builder.Configuration, settings);
        services.AddHealthChecks().AddCheck<DatabasesAnswer>(DatabasesAnswer.Name);
        services.AddBus(builder.Configuration, Roles.ConsumedEvents(builder.Configuration));
    }

    /// <summary>A referenced library serves its pages unless its part is taken out: a role alone must answer 404 for the others'.</summary>
    private static void OnlyPagesOf(ApplicationPartManager parts, IEnumerable<ServiceDefinition> served)
    {
        parts.ApplicationParts.Clear();
        foreach (var assembly in served.Select(service => service.Marker.Assembly).Append(typeof(WebService).Assembly))
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            {
                parts.ApplicationParts.Add(part);
            }
        }
    }

    private static void UsePipeline(WebApplication app, HostSettings settings)
    {
        app.UseKnownProxies();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseWebHeaders();
        app.UseMiddleware<DatabaseAway>();
        app.UseMiddleware<RecordsGone>();
        app.UseMiddleware<ConflictPage>();
        app.UseRouting();
        app.Use(RequestSpan.NameAsync);
        app.Use(UnknownAddress);
        app.UseTrafficLimits();
        app.UseAuthentication();
        app.UseAuditOfRefusals();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapHealth();
        foreach (var service in settings.Services)
        {
            service.Map(app);
        }
    }

    /// <summary>An address that no role of this process serves is not found, whoever asks: authorisation would send them to sign in first.</summary>
    private static Task UnknownAddress(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
