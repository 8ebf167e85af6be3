using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>
/// A child was put right and may be that of other reviews: the pages of both say so, and the coordinators are written to, until somebody
/// answers. What is not suspected any more goes; what a person answered is not asked again, from whichever side.
/// </summary>
public sealed class KeepSuspicionOnSameChildSuspected(ReviewsDb db, TimelineWriter timeline, TellOfSameChild tell, SameChildWords names, TimeProvider clock) : IConsume<SameChildSuspected>
{
    public async Task ConsumeAsync(SameChildSuspected @event, Envelope envelope, CancellationToken cancel)
    {
        // Reviews itself has told of the child that was put right: without a review the records were disposed of since
        if (await db.Reviews.FindAsync([@event.DeathId], cancel) is not { } review)
        {
            return;
        }

        var known = await db.Set<SameChildSuspicion>().Where(one => one.ReviewId == review.Id).ToListAsync(cancel);
        var references = known.Select(one => one.Other).Union(@event.Candidates).ToArray();
        var others = await db.Reviews.AsNoTracking().Where(other => references.Contains(other.Reference)).ToDictionaryAsync(other => other.Reference, cancel);
        var ids = others.Values.Select(other => other.Id).ToArray();
        var theirs = await db.Set<SameChildSuspicion>().AsNoTracking().Where(one => one.Other == review.Reference && ids.Contains(one.ReviewId)).ToDictionaryAsync(one => one.ReviewId, cancel);
        foreach (var gone in known.Where(one => one.FoundDifferentAt is null && !@event.Candidates.Contains(one.Other)))
        {
            db.Remove(gone);
            Note(review, others.GetValueOrDefault(gone.Other), other => $"Is no longer like {other}: the details of the child were put right again");
        }

        var added = new List<SameChildSuspicion>();
        foreach (var reference in @event.Candidates.Except(known.Select(one => one.Other)))
        {
            var other = others.GetValueOrDefault(reference);
            if (other is not null && theirs.TryGetValue(other.Id, out var before))
            {
                // it is asked already, and who answers answers for both sides; or it was answered
                db.Add(new SameChildSuspicion { ReviewId = review.Id, Other = reference, Since = before.Since, FoundDifferentAt = before.FoundDifferentAt });
                continue;
            }

            added.Add(new SameChildSuspicion { ReviewId = review.Id, Other = reference, Since = clock.GetUtcNow() });
            Note(review, other, known => $"May be about the same child as {known}, since the details of the child were put right");
        }

        db.AddRange(added);
        if (added.Exists(one => others.GetValueOrDefault(one.Other)?.Counts != false) && review.Counts)
        {
            await tell.PostAsync(review, added[0].Id, cancel);
        }

        db.Audit("SameChildSuspicionKept", review.Reference, review.Panel, string.Join(", ", @event.Candidates));
    }

    /// <summary>In the history of both, each naming the other; of another panel's case only whose it is.</summary>
    private void Note(Review review, Review? other, Func<string, string> words)
    {
        timeline.Add(review, words(other is null ? "another review" : names.Named(review, other)));
        if (other is not null)
        {
            timeline.Add(other, words(names.Named(other, review)));
        }
    }
}
