using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.SendToPanel;

[Authorize(Policy = Policies.Coordinator)]
public sealed class SendToPanelModel(LoadReview reviews, ReasonHandler handler) : StepPage(reviews)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, ReviewTrigger.SendToPanel, new ReasonForm(), cancel), "The review is ready for the panel", cancel);
}
