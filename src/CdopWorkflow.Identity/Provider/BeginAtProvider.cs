using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Identity.Provider;

/// <summary>GET /account/sign-in/provider: sends a browser to the provider, to sign in or to confirm who somebody is. A link, because a form may not lead to another site.</summary>
public static partial class BeginAtProvider
{
    public const string Path = "/account/sign-in/provider";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, HandleAsync).AllowAnonymous();

    private static async Task<IResult> HandleAsync(
        string? returnUrl, bool? confirm, HttpContext context, CurrentPerson current, ProviderSettings settings, ProviderClient client, ProviderRequests requests, IdentityDb db, TimeProvider clock,
        ILoggerFactory logs, CancellationToken cancel)
    {
        if (!settings.IsSetUp)
        {
            return Results.NotFound();
        }

        var confirms = confirm == true && Guid.TryParse(current.Value.AccountId, out var account) ? account : (Guid?)null;
        var request = ProviderRequest.Create(
            $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{ReturnFromProvider.Path}",
            LocalAddress.Or(returnUrl, "/"),
            confirms,
            clock.GetUtcNow() + ProviderRequests.Lasts);
        try
        {
            var address = await client.AddressAsync(request, cancel);
            requests.Keep(request);
            return Results.Redirect(address);
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or IOException)
        {
            // the metadata could not be read: the provider is away, or its address is wrong
            LogAway(logs.CreateLogger(typeof(BeginAtProvider)), fault);
            db.Audit("SignInRefused", "unknown", detail: "Provider: Away");
            await db.SaveChangesAsync(cancel);
            return Results.LocalRedirect(ReturnFromProvider.FailedPath);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The OpenID Connect provider does not answer")]
    private static partial void LogAway(ILogger log, Exception fault);
}
