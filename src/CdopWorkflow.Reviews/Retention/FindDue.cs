using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>The cases of some panels whose records are due to be disposed of, or will be within a year, with what stands in the way.</summary>
public sealed class FindDue(ReviewsDb db, ReviewsOptions options, TimeProvider clock)
{
    private const int ShownAtMost = 200;

    private static readonly ReviewState[] Ended = [.. Enum.GetValues<ReviewState>().Where(state => state.IsEnded())];

    public async Task<IReadOnlyList<DueCase>> OfAsync(IReadOnlyCollection<string> panels, CancellationToken cancel)
    {
        var (today, schedule) = (UkTime.DateOf(clock.GetUtcNow()), RetentionSchedule.Of(options));
        var bornBefore = today.AddYears(1 - schedule.UntilAge);
        var ended = await db.Reviews.AsNoTracking().Where(review => panels.Contains(review.Panel) && Ended.Contains(review.State) && review.BornOn <= bornBefore)
            .Select(review => new { review.Id, review.Reference, review.Panel, review.BornOn, review.ClosedOn, review.StateSince }).ToListAsync(cancel);
        var due = ended
            .Select(review => (Review: review, DueOn: schedule.DueOn(RetentionSchedule.EndedOn(review.ClosedOn, review.StateSince), review.BornOn)))
            .Where(one => one.DueOn <= today.AddYears(1)).OrderBy(one => one.DueOn).ThenBy(one => one.Review.Reference, StringComparer.Ordinal).Take(ShownAtMost).ToList();
        var ids = due.ConvertAll(one => one.Review.Id);
        var holds = (await db.Set<LegalHold>().AsNoTracking().Where(hold => ids.Contains(hold.ReviewId) && hold.LiftedAt == null).ToListAsync(cancel))
            .Where(hold => hold.Holds(today)).Select(hold => hold.ReviewId).ToHashSet();
        var proposals = await db.Set<DisposalProposal>().AsNoTracking()
            .Where(proposal => ids.Contains(proposal.ReviewId) && proposal.State == ProposalState.Waiting).ToDictionaryAsync(proposal => proposal.ReviewId, cancel);
        return due.ConvertAll(one => new DueCase(one.Review.Reference, one.Review.Panel, one.DueOn, holds.Contains(one.Review.Id), proposals.GetValueOrDefault(one.Review.Id)));
    }
}
