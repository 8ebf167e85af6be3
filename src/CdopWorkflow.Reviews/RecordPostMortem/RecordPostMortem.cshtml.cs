using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordPostMortem;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordPostMortemModel(LoadReview reviews, RecordPostMortemHandler handler) : StepPage(reviews)
{
    [BindProperty]
    public RecordPostMortemForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Post-mortem recorded", cancel);
}
