using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.OfferTransfer;

[Authorize(Policy = Policies.Coordinator)]
public sealed class OfferTransferModel(LoadReview reviews, OfferTransferHandler handler, AreaTable areas, TimeProvider clock) : StepPage(reviews)
{
    [BindProperty]
    public OfferTransferForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Receivers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Form.To is { } to && to != OfferTransferForm.Elsewhere && areas.Find(to) is not { Kind: AreaKind.Panel })
        {
            ModelState.AddModelError("Form.To", "Choose a panel from the list");
        }

        return TakeAsync(review => handler.HandleAsync(review, Form, cancel), Form.IsElsewhere ? "Review handed over" : "Transfer offered", cancel);
    }

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Receivers =
        [
            .. areas.Panels(UkTime.DateOf(clock.GetUtcNow())).Where(panel => panel.Code != Review.Panel)
                .Select(panel => new SelectListItem(panel.Name, panel.Code)),
            new SelectListItem("A body that does not use this system", OfferTransferForm.Elsewhere),
        ];
        return Task.CompletedTask;
    }
}
