using System.Collections.Concurrent;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Worklist;

/// <summary>What the worklist shows of a review that does not depend on the day: its state, its holds and its next clock.</summary>
public sealed record WorklistSheet(Guid Id, int Version, string Reference, ReviewState State, DateOnly DiedOn, DateOnly? ClosedOn, IReadOnlyList<Hold> Holds, ReviewClock? Next)
{
    public static WorklistSheet Of(Review review, ReviewClocks clocks) => new(
        review.Id, review.Version, review.Reference, review.State, review.DiedOn, review.ClosedOn, [.. review.Holds],
        clocks.Waiting(review).FirstOrDefault());
}

/// <summary>
/// Remembers the sheets of this process, each for one version of its review: every change of a review or of its parts gives it a
/// new version, whichever process made it, so what is remembered is never old. Thousands of reviews are then one small query.
/// </summary>
public sealed class WorklistSheets(ReviewClocks clocks)
{
    /// <summary>From so many on, loading all is cheaper than naming those that are wanted; and no database minds the length of the list.</summary>
    private const int Few = 500;

    private readonly ConcurrentDictionary<Guid, WorklistSheet> remembered = new();

    public async Task<IReadOnlyList<WorklistSheet>> OfAsync(ReviewsDb db, IQueryable<Review> which, CancellationToken cancel)
    {
        var versions = await which.Select(review => new { review.Id, review.Version }).ToListAsync(cancel);
        var missing = versions.Where(now => !remembered.TryGetValue(now.Id, out var sheet) || sheet.Version != now.Version).Select(now => now.Id).ToArray();
        if (missing.Length > 0)
        {
            var changed = missing.Length > Few ? which : db.Reviews.Where(review => missing.Contains(review.Id));
            foreach (var review in await OpenReviews.ForClocksAsync(db, changed, cancel))
            {
                remembered[review.Id] = WorklistSheet.Of(review, clocks);
            }
        }

        // one that moved to another panel between the two queries is left out, and stands where it belongs the next time
        return [.. versions.Select(now => remembered.GetValueOrDefault(now.Id)).OfType<WorklistSheet>()];
    }
}
