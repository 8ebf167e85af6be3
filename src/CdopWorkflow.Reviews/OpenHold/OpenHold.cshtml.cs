using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.OpenHold;

[Authorize(Policy = Policies.Coordinator)]
public sealed class OpenHoldModel(LoadReview reviews, OpenHoldHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public OpenHoldForm Form { get; set; } = new();

    /// <summary>Each with what usually waits for it.</summary>
    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        .. Enum.GetValues<HoldKind>().Select(kind => new Choice($"{kind}", Choices.Name(kind),
            kind.UsualGates().Count == 2 ? "Usually the review meeting and the panel wait" : "Usually the panel waits")),
    ];

    protected override string Next => $"{Home}/clocks";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), $"Hold opened: {Form.Kind?.Label()}", cancel);
}
