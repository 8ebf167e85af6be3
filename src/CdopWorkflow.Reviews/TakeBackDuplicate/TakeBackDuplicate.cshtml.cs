using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.TakeBackDuplicate;

[Authorize(Policy = Policies.Coordinator)]
public sealed class TakeBackDuplicateModel(LoadReview reviews, TakeBackDuplicateHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "The review goes on", cancel);
}
