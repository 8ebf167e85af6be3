using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.DeclineTransfer;

[Authorize(Policy = Policies.Coordinator)]
public sealed class DeclineTransferModel(LoadReview reviews, EndOffer handler, AnsweredOffer answered) : StepPage(reviews)
{
    private readonly LoadReview reviews = reviews;

    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    /// <summary>The review was never this panel's, so the worklist is where to go on.</summary>
    protected override string Next => "/reviews";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(
        review => handler.HandleAsync(review, ReviewTrigger.DeclineTransfer, TransferOutcome.Declined, Form, cancel), "Transfer declined", cancel);

    protected override Task<Review?> FindAsync(CancellationToken cancel) => reviews.OfferedAsync(Reference, cancel);

    protected override async Task<IActionResult> MissedAsync(CancellationToken cancel) => Told(await answered.SentenceAsync(Reference, cancel));
}
