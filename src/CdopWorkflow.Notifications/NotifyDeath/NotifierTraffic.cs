using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>How much the pages without an account take from one machine, so that nobody tries links or fills the store with drafts.</summary>
public sealed class NotifierTraffic(IOptions<NotificationsOptions> options) : IAsyncPageFilter, IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(machine => RateLimitPartition.GetFixedWindowLimiter(
        machine,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.FormRequestsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        using var lease = limiter.AttemptAcquire($"{context.HttpContext.Connection.RemoteIpAddress}");
        if (lease.IsAcquired)
        {
            await next();
        }
        else
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
        }
    }

    public void Dispose() => limiter.Dispose();
}
