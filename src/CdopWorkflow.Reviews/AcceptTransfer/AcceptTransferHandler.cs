using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.AcceptTransfer;

public sealed record AcceptTransferForm
{
    [Display(Name = "Where did the child normally live?", ShortName = "council")]
    [Required(ErrorMessage = "Choose where the child normally lived")]
    public string? Council { get; init; }
}

/// <summary>
/// The receiving panel takes a review over: in one transaction it owns the review and the other panel does not. The count moves with
/// it, under the same key.
/// </summary>
public sealed class AcceptTransferHandler(ReviewsDb db, TakeStep steps, AreaTable areas, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, TransferOffer offer, AcceptTransferForm form, CancellationToken cancel)
    {
        var decision = await steps.FireAsync(review, ReviewTrigger.AcceptTransfer, why: null, also: null, cancel);
        if (decision.Accepted)
        {
            var now = clock.GetUtcNow();
            offer.Outcome = TransferOutcome.Transferred;
            offer.AnsweredAt = now;
            offer.Reason = null;
            review.Panel = offer.ToPanel;
            review.Council = form.Council!;
            review.ResidenceDecidedOn = null;
            review.ScopeDecidedOn = null;
            db.Audit("ReviewTransferred", review.Reference, offer.ToPanel, $"from {offer.FromPanel} to {offer.ToPanel}");
            db.Publish(review.Record(now));
            db.Publish(new ReviewTransferred(review.Id, review.Panel, review.Version));
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>Whether the council lies with the receiving panel: a review never ends up between two.</summary>
    public bool Fits(string? council, TransferOffer offer, Review review) =>
        council is null || Possible(offer, review).Any(known => known.Code == council);

    /// <summary>The councils of the receiving panel on the day of death, and of panels whose place it took since.</summary>
    public IEnumerable<Area> Possible(TransferOffer offer, Review review) =>
        areas.CouncilsOf(offer.ToPanel, review.DiedOn, UkTime.DateOf(clock.GetUtcNow()));
}
