using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordNationalReturn;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordNationalReturnModel(LoadReview reviews, RecordNationalReturnHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public RecordNationalReturnForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "National return recorded", cancel);
}
