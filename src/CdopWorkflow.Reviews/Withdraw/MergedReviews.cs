using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Withdraw;

/// <summary>
/// Which reviews are about one death, and in which of them it goes on. The timelines of both say so, each beginning with the reference of
/// the other: nothing is moved from one to the other, so that there is nothing to put back.
/// </summary>
public sealed class MergedReviews(ReviewsDb db, TimelineWriter timeline)
{
    public void Merge(Review duplicate, Review goesOn)
    {
        timeline.Add(duplicate, $"{goesOn.Reference} goes on in its place", kind: TimelineKind.Duplicate);
        timeline.Add(goesOn, $"{duplicate.Reference} is about the same death and goes on here", kind: TimelineKind.Duplicate);

        // of two people who let each review end in favour of the other, one notices
        goesOn.Change();
    }

    /// <summary>Tells the review that had gone on that the other is about another death.</summary>
    public async Task PartAsync(Review duplicate, CancellationToken cancel)
    {
        if (await GoesOnInAsync(duplicate, cancel) is { } reference && await db.Reviews.SingleOrDefaultAsync(known => known.Reference == reference, cancel) is { } goesOn)
        {
            timeline.Add(goesOn, $"{duplicate.Reference} is about another death and goes on by itself", kind: TimelineKind.Step);
            goesOn.Change();
        }
    }

    /// <summary>Of a duplicate, the reference of the review that goes on in its place; null where nobody recorded it.</summary>
    public async Task<string?> GoesOnInAsync(Review duplicate, CancellationToken cancel) =>
        await Named().Where(entry => entry.ReviewId == duplicate.Id).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Select(entry => entry.What).FirstOrDefaultAsync(cancel) is { } what ? ReferenceIn(what) : null;

    /// <summary>References of the reviews that ended in favour of this one and are still held for duplicates.</summary>
    public async Task<IReadOnlyList<string>> IntoAsync(Review goesOn, CancellationToken cancel)
    {
        var named = (await Named().Where(entry => entry.ReviewId == goesOn.Id).Select(entry => entry.What).ToListAsync(cancel)).Select(ReferenceIn).Distinct().ToArray();
        var merged = new List<string>();
        foreach (var duplicate in await db.Reviews.AsNoTracking().Where(known => named.Contains(known.Reference) && known.State == ReviewState.Duplicate).OrderBy(known => known.Reference).ToListAsync(cancel))
        {
            if (await GoesOnInAsync(duplicate, cancel) == goesOn.Reference)
            {
                merged.Add(duplicate.Reference);
            }
        }

        return merged;
    }

    private IQueryable<TimelineEntry> Named() => db.Timeline.AsNoTracking().Where(entry => entry.Kind == TimelineKind.Duplicate);

    private static string ReferenceIn(string what) => what.Split(' ')[0];
}
