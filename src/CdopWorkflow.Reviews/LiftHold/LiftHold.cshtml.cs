using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.LiftHold;

[Authorize(Policy = Policies.Coordinator)]
public sealed class LiftHoldModel(LoadReview reviews, LiftHoldHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public LiftHoldForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> OpenHolds { get; private set; } = [];

    protected override string Next => $"{Home}/clocks";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Hold lifted", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        OpenHolds =
        [
            .. Review.Holds.Where(hold => hold.IsOpen)
                .Select(hold => new Choice(hold.Id.ToString(), hold.Kind.Label(), $"Since {UkFormat.Date(hold.OpenedOn)}")),
        ];
        return Task.CompletedTask;
    }
}
