using System.Security.Claims;
using AngleSharp;
using AngleSharp.Html.Dom;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Tests.Web;

/// <summary>A site of one page that shows every tag helper, on a real server and port.</summary>
public sealed class GallerySite : IAsyncLifetime
{
    private WebApplication? app;

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(["--Demonstration=true"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddWeb().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            AddParts(parts, typeof(WebService));
            AddParts(parts, typeof(GallerySite));
        });
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy("Open", policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Operator, policy => policy.RequireRole("nobody"))
            .AddPolicy("Closed", policy => policy.RequireRole("nobody"));
        builder.Services
            .AddNavigation(new NavigationItem("Closed to you", "/closed", "Closed"))
            .AddNavigation(new NavigationItem("The gallery", "/gallery", "Open"));
        app = builder.Build();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseWebHeaders();
        app.UseStaticFiles();
        app.Use((context, next) =>
        {
            if (context.Request.Headers.ContainsKey("X-Signed-In"))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada Bell")], "test"));
            }

            return next(context);
        });
        app.MapRazorPages();
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    public async Task<IHtmlDocument> GetAsync(string path, bool signedIn = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (signedIn)
        {
            request.Headers.Add("X-Signed-In", "yes");
        }

        return await ReadAsync(await Client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public Task<IHtmlDocument> PostAsync(params (string Name, string Value)[] answers) => PostToAsync("/gallery", answers);

    public async Task<IHtmlDocument> PostToAsync(string path, params (string Name, string Value)[] answers)
    {
        var empty = await GetAsync(path);
        var token = ((IHtmlInputElement)empty.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var form = new FormUrlEncodedContent([.. answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await ReadAsync(await Client.PostAsync(path, form, TestContext.Current.CancellationToken));
    }

    private static void AddParts(ApplicationPartManager parts, Type type)
    {
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(type.Assembly).GetApplicationParts(type.Assembly))
        {
            parts.ApplicationParts.Add(part);
        }

        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(type.Assembly));
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(with => with.Content(html), TestContext.Current.CancellationToken);
    }
}
