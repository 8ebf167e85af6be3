using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.CorrectChild;

[Authorize(Policy = Policies.Coordinator)]
public sealed class CorrectChildModel(LoadReview reviews, ReadIdentity identity, CorrectChildHandler handler) : StepPage(reviews)
{
    private Child child = null!;

    [BindProperty]
    public CorrectChildForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        Form = child is null ? Form : CorrectChildForm.Of(child);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, child, Form, cancel), "Details of the child corrected", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel) => child = (await identity.ForReviewAsync(Review, cancel))[0].Child;
}
