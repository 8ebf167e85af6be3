using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Web.Headers;

/// <summary>
/// What every answer tells the browser: run and show nothing but our own files, send no addresses to others, keep no
/// copy of what a signed-in person saw.
/// </summary>
public sealed class WebHeaders(RequestDelegate next, IOptions<SessionLimits> limits)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For what is downloaded: it runs nothing and asks for nothing, even where somebody makes a browser open it.</summary>
    public const string DownloadPolicy = "default-src 'none'; sandbox";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Set(context, limits.Value.OnlyByHttps);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(HttpContext context, bool onlyByHttps)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal) ? DownloadPolicy : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        if (onlyByHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Scripts and styles hold nothing about anyone, and say themselves how long they may be kept.
        var path = context.Request.Path;
        if (context.User.Identity?.IsAuthenticated == true && !path.StartsWithSegments("/lib") && !path.StartsWithSegments("/assets"))
        {
            headers.CacheControl = "no-store";
        }
    }
}
