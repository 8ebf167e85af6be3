using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Web.Traffic;

/// <summary>
/// Slows down whoever tries passwords or guesses credentials: beyond so many a minute from one machine the answer
/// is 429. A lock on an account keeps one person's password safe; this keeps somebody from trying one password on everybody.
/// </summary>
public sealed class LimitTraffic : IMiddleware, IDisposable
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>Where somebody says who they are.</summary>
    private static readonly string[] TakePasswords = ["/account/sign-in", "/account/set-password", "/account/confirm"];

    /// <summary>Where a machine says who it is.</summary>
    private static readonly string[] TakeCredentials = ["/api/v1/notifications", "/fhir"];

    // its timer keeps everything reachable until somebody disposes of it: the container does, for a middleware that it made
    private readonly PartitionedRateLimiter<Source> limiter;

    public LimitTraffic(IOptions<TrafficLimits> limits) =>
        limiter = PartitionedRateLimiter.Create<Source, Source>(source => RateLimitPartition.GetFixedWindowLimiter(
            source,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = LimitOf(source.Kind, limits.Value), Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    private enum Kind
    {
        SignIn,
        RefusedMachine,
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Razor Pages takes any word for a verb, and whatever is called On… for its handler
        if (!Verbs.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var machine = $"{context.Connection.RemoteIpAddress}";
        if (TakeCredentials.Any(path => context.Request.Path.StartsWithSegments(path)))
        {
            // what comes with a credential is never slowed down: a notification that waits may be lost
            if (!HasRoom(new Source(Kind.RefusedMachine, machine)))
            {
                TurnAway(context);
                return;
            }

            // before the answer leaves: whoever has it may ask again at once
            context.Response.OnStarting(() => Task.FromResult(context.Response.StatusCode == StatusCodes.Status401Unauthorized && Takes(new Source(Kind.RefusedMachine, machine))));
            await next(context);
            return;
        }

        if (KindOf(context.Request) is { } kind && !Takes(new Source(kind, machine)))
        {
            TurnAway(context);
            return;
        }

        await next(context);
    }

    public void Dispose() => limiter.Dispose();

    private static void TurnAway(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "60";
    }

    private static Kind? KindOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && TakePasswords.Any(path => request.Path.StartsWithSegments(path)) ? Kind.SignIn : null;

    private static int LimitOf(Kind kind, TrafficLimits limits) => kind switch
    {
        Kind.SignIn => limits.SignInsPerMinute,
        Kind.RefusedMachine => limits.RefusedMachinesPerMinute,
    };

    private bool Takes(Source source)
    {
        using var lease = limiter.AttemptAcquire(source);
        return lease.IsAcquired;
    }

    private bool HasRoom(Source source)
    {
        using var lease = limiter.AttemptAcquire(source, permitCount: 0);
        return lease.IsAcquired;
    }

    private readonly record struct Source(Kind Kind, string Machine);
}
