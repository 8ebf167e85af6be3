using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Withdraw;

[Authorize(Policy = Policies.Coordinator)]
public sealed class WithdrawModel(LoadReview reviews, WithdrawHandler handler, AnsweredOffer answered) : StepPage(reviews)
{
    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Review withdrawn", cancel);

    protected override async Task<IActionResult> MissedAsync(CancellationToken cancel) => Told(await answered.SentenceAsync(Reference, cancel));
}
