using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

[Authorize(Policy = Policies.Coordinator)]
public sealed class CaseRetentionModel(
    LoadReview reviews, ReviewsDb db, LegalHolds holds, ProposeDisposal propose, PanelsOfPerson panels, ReviewsOptions options, Sealer sealer) : StepPage(reviews)
{
    [BindProperty]
    public LegalHoldForm Form { get; set; } = new();

    public RetentionSchedule Schedule { get; } = RetentionSchedule.Of(options);

    /// <summary>Null while the review goes on.</summary>
    public DateOnly? DueOn { get; private set; }

    public IReadOnlyList<(LegalHold Hold, string Reason)> Holds { get; private set; } = [];

    public DisposalProposal? Proposal { get; private set; }

    public IReadOnlyList<string> Reasons { get; private set; } = [];

    protected override string Next => $"{Home}/retention";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancel) =>
        TakeAsync(review => holds.PlaceAsync(review, Form, cancel), "Legal hold placed", cancel);

    public Task<IActionResult> OnPostLiftAsync(Guid hold, CancellationToken cancel)
    {
        ModelState.Clear();
        return TakeAsync(review => holds.LiftAsync(review, hold, cancel), "Legal hold lifted", cancel);
    }

    public Task<IActionResult> OnPostProposeAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return TakeAsync(review => propose.HandleAsync(review, cancel), "Proposed: somebody else decides", cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var placed = await holds.OfAsync(Review.Id, cancel);
        Holds = placed.ConvertAll(hold => (hold, sealer.OpenWords(hold.Reason)));
        DueOn = Review.State.IsEnded() ? Schedule.DueOn(Review) : null;
        Reasons = DisposalRules.Reasons(Review, placed, Schedule, panels.Today);
        Proposal = await db.Set<DisposalProposal>().AsNoTracking().SingleOrDefaultAsync(known => known.ReviewId == Review.Id && known.State == ProposalState.Waiting, cancel);
    }
}
