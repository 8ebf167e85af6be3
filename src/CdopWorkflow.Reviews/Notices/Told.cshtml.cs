using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Notices;

[Authorize(Policy = Policies.Coordinator)]
public sealed class ToldModel(LoadReview reviews, RecordNotice handler, ReviewsDb db) : StepPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "notice")]
    public Guid NoticeId { get; set; }

    [BindProperty]
    public ToldForm Form { get; set; } = new();

    public string Whom { get; private set; } = "";

    protected override string Next => $"{Home}/notices";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(review => handler.ToldAsync(review, NoticeId, Form, cancel), "Recorded that they were told", cancel);

    protected override async Task<Review?> FindAsync(CancellationToken cancel)
    {
        if (await base.FindAsync(cancel) is not { } review
            || await db.Set<Notice>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == NoticeId && known.ReviewId == review.Id, cancel) is not { } notice)
        {
            return null;
        }

        Whom = Choices.Name(notice.Kind);
        return review;
    }
}
