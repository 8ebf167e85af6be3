using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Accept;

[Authorize(Policy = Policies.Coordinator)]
public sealed class AcceptModel(LoadReview reviews, AcceptHandler handler, AreaTable areas, Sealer sealer, TimeProvider clock) : StepPage(reviews)
{
    [BindProperty]
    public AcceptForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Councils { get; private set; } = [];

    /// <summary>Why a death at the edge of the rules came here.</summary>
    public string ScopeNote { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        if (Review is not null)
        {
            Form = new AcceptForm { Council = Review.Council, Expectedness = Review.Expectedness };
        }

        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Saved", cancel);

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Councils =
        [
            .. areas.CouncilsOf(Review.Panel, Review.DiedOn, UkTime.DateOf(clock.GetUtcNow())).Select(council => new SelectListItem(council.Name, council.Code)),
            new SelectListItem("Not decided yet", ""),
        ];
        ScopeNote = sealer.OpenWords(Review.ScopeNote);
        return Task.CompletedTask;
    }
}
