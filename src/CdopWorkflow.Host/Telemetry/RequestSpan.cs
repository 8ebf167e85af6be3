using System.Diagnostics;

namespace CdopWorkflow.Host.Telemetry;

/// <summary>Names the span of a request by the pattern of its route, not by its address.</summary>
internal static class RequestSpan
{
    public static async Task NameAsync(HttpContext context, RequestDelegate next)
    {
        var span = Activity.Current;
        if (span is { IsAllDataRequested: true })
        {
            var route = context.GetEndpoint() is RouteEndpoint endpoint ? $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}" : "unknown";
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route);
        }

        await next(context);
        span?.SetTag("http.response.status_code", context.Response.StatusCode);
    }
}
