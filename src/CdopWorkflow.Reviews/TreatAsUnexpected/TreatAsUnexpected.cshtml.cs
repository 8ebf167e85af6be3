using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.TreatAsUnexpected;

[Authorize(Policy = Policies.Coordinator)]
public sealed class TreatAsUnexpectedModel(LoadReview reviews, TreatAsUnexpectedHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "The death is now treated as unexpected", cancel);
}
