using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.OpenHold;

[Authorize(Policy = Policies.Coordinator)]
public sealed class OpenHoldModel(LoadReview reviews, OpenHoldHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public OpenHoldForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // most processes keep the panel waiting and let the professionals meet
        Form = new OpenHoldForm { Gates = [HoldGate.Panel] };
        return ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Hold opened", cancel);
}
