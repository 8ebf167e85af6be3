using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>For another coordinator or the chair: it shows the reference and dates, nothing of the case.</summary>
[Authorize(Policy = Policies.CoordinatorOrChair)]
public sealed class DisposeModel(ReviewsDb db, ConfirmDisposal confirm, KeepRecords keep, PanelsOfPerson panels, CurrentPerson person, ReviewsOptions options) : PageModel
{
    private Guid reviewId;

    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    [BindProperty]
    public KeepForm Form { get; set; } = new();

    [BindProperty]
    [Display(Name = "Before you confirm")]
    public string[] Certain { get; set; } = [];

    public IReadOnlyList<SelectListItem> Certainty { get; } = [new Choice("yes", "I have made sure that no inquiry, court or family asks for these records", "")];

    public RetentionSchedule Schedule { get; } = RetentionSchedule.Of(options);

    public DisposalProposal? Proposal { get; private set; }

    public DateOnly DueOn { get; private set; }

    public bool IsOwn => Proposal?.ProposedBy == person.Value.AccountId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (Certain is not ["yes"])
        {
            ModelState.AddModelError(nameof(Certain), "Say that you have made sure");
            return Page();
        }

        return await AnswerAsync(await confirm.HandleAsync(reviewId, cancel), $"/reviews/retention/{Reference}", "The records were disposed of", cancel);
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel) => await LoadAsync(cancel)
        ? await AnswerAsync(await keep.HandleAsync(reviewId, Form, cancel), "/reviews/retention", "The records are kept", cancel)
        : NotFound();

    private async Task<IActionResult> AnswerAsync(Decision decision, string next, string notice, CancellationToken cancel)
    {
        if (decision.Accepted)
        {
            TempData["Notice"] = notice;
            return Redirect(next);
        }

        ModelState.AddReasons(decision);
        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(known => known.Reference == Reference, cancel);
        if (review is null || !DisposedReviews.MayKnow(panels, review.Panel))
        {
            return false;
        }

        (reviewId, DueOn) = (review.Id, Schedule.DueOn(review));
        Proposal = await db.Set<DisposalProposal>().AsNoTracking().SingleOrDefaultAsync(known => known.ReviewId == review.Id && known.State == ProposalState.Waiting, cancel);
        return true;
    }
}
