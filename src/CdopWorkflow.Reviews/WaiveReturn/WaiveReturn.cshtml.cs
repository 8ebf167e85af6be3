using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.WaiveReturn;

[Authorize(Policy = Policies.Coordinator)]
public sealed class WaiveReturnModel(LoadReview reviews, WaiveReturnHandler handler) : ReturnPage(reviews)
{
    [BindProperty]
    public WaiveReturnForm Form { get; set; } = new();

    protected override string Next => $"{Home}/returns";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, ReturnId ?? Guid.Empty, Form, cancel), "Saved: the review goes on without this return", cancel);

    protected override bool IsMeant(AgencyReturn agencyReturn) => agencyReturn.IsOutstanding;
}
