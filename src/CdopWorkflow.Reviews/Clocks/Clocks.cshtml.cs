using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Clocks;

/// <summary>Every time limit of a review with its rule, and what holds it back.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ClocksModel(LoadReview reviews, ReviewClocks clocks, ReviewsDb db, Sealer sealer, TimeProvider clock) : PageModel
{
    private ILookup<(string, DateOnly), ClockNotice> notices = Array.Empty<ClockNotice>().ToLookup(notice => (notice.Clock, notice.DueOn));

    public Review Review { get; private set; } = null!;

    public IReadOnlyList<ReviewClock> Clocks { get; private set; } = [];

    public ReviewDays Days { get; private set; } = new(0, 0);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => UkTime.DateOf(Now);

    /// <summary>Who was told about a clock, in the order in which they were.</summary>
    public IEnumerable<ClockNotice> NoticesOf(ReviewClock about) => about.DueOn is { } due ? notices[(about.Key, due)].OrderBy(notice => notice.At) : [];

    public string WordsOf(Hold hold) => string.Join(". ", new[] { hold.OutsideReference, hold.Words, hold.Conclusion }.Select(sealer.OpenWords).Where(words => words.Length > 0));

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await reviews.OwnAsync(reference, cancel) is not { } review)
        {
            return NotFound();
        }

        Review = review;
        Clocks = clocks.Of(review);
        Days = ReviewDays.Of(review, Today);
        notices = (await db.Set<ClockNotice>().AsNoTracking().Where(notice => notice.ReviewId == review.Id).ToListAsync(cancel)).ToLookup(notice => (notice.Clock, notice.DueOn));
        return Page();
    }
}
