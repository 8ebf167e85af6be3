using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RequestReturns;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RequestReturnsModel(LoadReview reviews, RequestReturnsHandler handler, ReviewsOptions options) : StepPage(reviews)
{
    [BindProperty]
    public RequestReturnsForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> NotAsked { get; private set; } = [];

    public int DueDays => options.ReturnDueDays;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Returns requested", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        NotAsked =
        [
            .. options.AgenciesOffered
                .Where(agency => !Review.Returns.Exists(known => known.Agency.Equals(agency, StringComparison.OrdinalIgnoreCase)))
                .Select(agency => new SelectListItem(agency, agency)),
        ];
        return Task.CompletedTask;
    }
}
