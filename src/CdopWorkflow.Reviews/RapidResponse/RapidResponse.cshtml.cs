using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RapidResponse;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RapidResponseModel(LoadReview reviews, RapidResponseHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public RapidResponseForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Choices.Of<ReviewMeetingKind>().Where(kind => kind.Value != nameof(ReviewMeetingKind.ReviewMeeting))];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Meeting recorded", cancel);
}
