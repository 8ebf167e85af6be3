using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Notices;

/// <summary>Whom a panel must tell of what a review found, whether it did, and by when.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class NoticesModel(LoadReview reviews, RecordNotice handler, ReviewsDb db, Sealer sealer, ReviewsOptions options, WorkingCalendar calendar, TimeProvider clock) : StepPage(reviews)
{
    public sealed record Line(Notice Notice, string Words, string ToldWords, DateOnly DueOn);

    [BindProperty]
    public NoticeForm Form { get; set; } = new();

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    protected override string Next => $"{Home}/notices";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Recorded who must be told", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var notices = await db.Set<Notice>().AsNoTracking().Where(notice => notice.ReviewId == Review.Id).OrderBy(notice => notice.KnownOn).ThenBy(notice => notice.Id).ToListAsync(cancel);
        Lines =
        [
            .. notices.Select(notice => new Line(
                notice, sealer.OpenWords(notice.Words), sealer.OpenWords(notice.ToldWords), calendar.AddWorkingDays(notice.KnownOn, options.NoticeWorkingDays))),
        ];
    }
}
