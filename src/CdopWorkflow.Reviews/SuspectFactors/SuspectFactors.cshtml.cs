using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.SuspectFactors;

[Authorize(Policy = Policies.Coordinator)]
public sealed class SuspectFactorsModel(LoadReview reviews, SaveSuspectedFactors save, ReviewsDb db) : StepPage(reviews)
{
    [BindProperty]
    public SuspectedForm Form { get; set; } = new();

    protected override string Next => $"{Home}/rapid-response";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        Form = Review is null ? Form : SuspectedForm.Of(Review);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => save.HandleAsync(review, Form, cancel), "Suspected factors recorded", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        await db.Entry(Review).Collection(known => known.SuspectedFactors).LoadAsync(cancel);

        // a request that does not come from this page may hold fewer lines than the page draws
        if (Form.Factors.Count > 0 && !Form.Factors.Select(line => line.Code).SequenceEqual(SuspectedForm.Offered.Select(factor => factor.Code)))
        {
            Form = SuspectedForm.Of(Review) with { Seen = -1 };
            ModelState.AddModelError("", "Open this page again and record the suspected factors there");
        }
    }
}
