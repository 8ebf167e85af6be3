using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Correct;

[Authorize(Policy = Policies.Coordinator)]
public sealed class CorrectModel(LoadReview reviews, CorrectHandler handler, AreaTable areas, TimeProvider clock) : StepPage(reviews)
{
    [BindProperty]
    public CorrectForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Councils { get; private set; } = [];

    public IReadOnlyList<SelectListItem> EthnicCodes { get; } =
        [.. EthnicCategories.All.Select(category => new SelectListItem(category.Label, category.Code))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        Form = Review is null ? Form : CorrectForm.Of(Review);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Details corrected", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Councils = [.. areas.CouncilsOf(Review.Panel, Review.DiedOn, UkTime.DateOf(clock.GetUtcNow())).Select(council => new SelectListItem(council.Name, council.Code))];
        if (Form.Council is { } council && council != Review.Council && Councils.All(known => known.Value != council))
        {
            ModelState.AddModelError("Form.Council", "Choose a council of your panel, or offer the review to another panel");
        }

        if (EthnicCodes.All(code => code.Value != (Form.Ethnicity ?? "99")) || EthnicCodes.All(code => code.Value != (Form.MotherEthnicity ?? "99")))
        {
            ModelState.AddModelError("Form.Ethnicity", "Choose an ethnic category from the list");
        }

        return Task.CompletedTask;
    }
}
