using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordReviewMeeting;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordReviewMeetingModel(LoadReview reviews, RecordReviewMeetingHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public RecordReviewMeetingForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Review meeting recorded", cancel);
}
