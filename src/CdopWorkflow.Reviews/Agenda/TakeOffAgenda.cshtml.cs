using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Agenda;

[Authorize(Policy = Policies.Coordinator)]
public sealed class TakeOffAgendaModel(LoadReview reviews, TakeOffAgenda agenda) : StepPage(reviews)
{
    protected override string Next => "/reviews/meetings";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => agenda.HandleAsync(review, cancel), "Review taken off the agenda", cancel);
}
