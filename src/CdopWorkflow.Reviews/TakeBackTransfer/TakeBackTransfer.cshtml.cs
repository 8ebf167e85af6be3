using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.TakeBackTransfer;

[Authorize(Policy = Policies.Coordinator)]
public sealed class TakeBackTransferModel(LoadReview reviews, EndOffer handler, AnsweredOffer answered) : StepPage(reviews)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(
        review => handler.HandleAsync(review, ReviewTrigger.TakeBackTransfer, TransferOutcome.TakenBack, Form, cancel), "Offer taken back", cancel);

    protected override async Task<IActionResult> MissedAsync(CancellationToken cancel) => Told(await answered.SentenceAsync(Reference, cancel));
}
