using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Timeline;

/// <summary>What happened to a review, the latest first.</summary>
public sealed class ReadTimeline(ReviewsDb db, Sealer sealer)
{
    public Task<int> CountAsync(Review review, TimelineKind? kind, CancellationToken cancel) => Entries(review, kind).CountAsync(cancel);

    public async Task<TimelineLine?> LatestAsync(Review review, CancellationToken cancel) =>
        await OfAsync(review, kind: null, skip: 0, take: 1, cancel) is [var latest, ..] ? latest : null;

    /// <param name="review">Whose history.</param>
    /// <param name="kind">Only entries of this kind; null for all.</param>
    /// <param name="skip">How many of the latest to leave out.</param>
    /// <param name="take">How many to read at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<TimelineLine>> OfAsync(Review review, TimelineKind? kind, int skip, int take, CancellationToken cancel)
    {
        var entries = await Entries(review, kind).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. entries.Select(entry => new TimelineLine(entry.At, entry.WhoName, entry.What, sealer.OpenWords(entry.Why)))];
    }

    private IQueryable<TimelineEntry> Entries(Review review, TimelineKind? kind) =>
        db.Timeline.AsNoTracking().Where(entry => entry.ReviewId == review.Id && (kind == null || entry.Kind == kind));
}

/// <summary>An entry as it is read.</summary>
public sealed record TimelineLine(DateTimeOffset At, string WhoName, string What, string Why);
