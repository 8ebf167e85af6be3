using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Timeline;

/// <summary>What happened to a review, the latest first.</summary>
public sealed class ReadTimeline(ReviewsDb db, Sealer sealer)
{
    public async Task<IReadOnlyList<TimelineLine>> OfAsync(Review review, CancellationToken cancel)
    {
        var entries = await db.Timeline.AsNoTracking().Where(entry => entry.ReviewId == review.Id)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync(cancel);
        return [.. entries.Select(entry => new TimelineLine(entry.At, entry.WhoName, entry.What, sealer.OpenWords(entry.Why)))];
    }
}

/// <summary>An entry as it is read.</summary>
public sealed record TimelineLine(DateTimeOffset At, string WhoName, string What, string Why);
