using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Withdraw;

[Authorize(Policy = Policies.Coordinator)]
public sealed class WithdrawModel(LoadReview reviews, WithdrawHandler handler, AnsweredOffer answered) : StepPage(reviews)
{
    /// <summary>Reference of the review that goes on, where the coordinator has just said that it is about the same child.</summary>
    [BindProperty(SupportsGet = true, Name = "same-as")]
    [StringLength(32)]
    public string? SameAs { get; set; }

    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Form = string.IsNullOrEmpty(SameAs) ? Form : new WithdrawForm { Choice = WithdrawChoice.Duplicate, Other = SameAs };
        return ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Review withdrawn", cancel);

    protected override async Task<IActionResult> MissedAsync(CancellationToken cancel) => Told(await answered.SentenceAsync(Reference, cancel));
}
