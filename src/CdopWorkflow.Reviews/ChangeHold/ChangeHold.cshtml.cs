using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.ChangeHold;

[Authorize(Policy = Policies.Coordinator)]
public sealed class ChangeHoldModel(LoadReview reviews, ChangeHoldHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public ChangeHoldForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> OpenHolds { get; private set; } = [];

    protected override string Next => $"{Home}/clocks";

    public Task<IActionResult> OnGetAsync(Guid? hold, CancellationToken cancel)
    {
        Form = new ChangeHoldForm { Hold = hold };
        return ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Expected date changed", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        OpenHolds =
        [
            .. Review.Holds.Where(hold => hold.IsOpen).Select(hold => new Choice(
                hold.Id.ToString(), hold.Kind.Label(), hold.ExpectedOn is { } expected ? $"Expected to end on {UkFormat.Date(expected)}" : $"Since {UkFormat.Date(hold.OpenedOn)}, no end expected")),
        ];
        return Task.CompletedTask;
    }
}
