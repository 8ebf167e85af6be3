using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Worklist;

/// <summary>The open reviews of panels, what is late first and the longest late at the top.</summary>
public sealed class WorklistQuery(ReviewsDb db, ReviewClocks clocks, TimeProvider clock)
{
    public async Task<IReadOnlyList<WorklistRow>> OfAsync(IReadOnlyList<string> panels, CancellationToken cancel)
    {
        var open = await LoadReview.Whole(db).AsNoTracking()
            .Where(review => panels.Contains(review.Panel) && !ReviewStates.Ended.Contains(review.State)).ToListAsync(cancel);
        return [.. open.Select(Row).OrderByDescending(row => row.IsLate).ThenBy(row => row.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.Reference)];
    }

    private WorklistRow Row(Review review)
    {
        var now = clock.GetUtcNow();
        var today = UkTime.DateOf(now);
        var next = clocks.Of(review).FirstOrDefault(due => !due.IsMet);
        return new(
            review.Reference,
            review.State,
            today.DayNumber - review.DiedOn.DayNumber,
            next?.Name ?? (review.State == ReviewState.Decided ? "Close the review" : ""),
            next?.DueOn,
            next?.IsLate(now, today) ?? false,
            review.Holds.Count(hold => hold.IsOpen));
    }
}
