using System.Threading.RateLimiting;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>How much is taken from one link, and from one machine that tries links that do not exist.</summary>
public sealed class LinkTraffic(ReviewsOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(source => RateLimitPartition.GetFixedWindowLimiter(
        source,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = options.ReturnRequestsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public bool Takes(string source)
    {
        using var lease = limiter.AttemptAcquire(source);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
