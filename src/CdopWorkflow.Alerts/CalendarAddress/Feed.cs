using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CdopWorkflow.Alerts.CalendarAddress;

/// <summary>GET /alerts/calendar/{key}.ics: what calendar programs ask for, again and again. They cannot sign in; the address is the secret.</summary>
internal static class Feed
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/alerts/calendar/{key}.ics", SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync(string key, CalendarFeeds feeds, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return await feeds.ReadAsync(key, cancel) is { } calendar ? Results.Text(calendar, "text/calendar", Encoding.UTF8) : Results.NotFound();
    }
}
