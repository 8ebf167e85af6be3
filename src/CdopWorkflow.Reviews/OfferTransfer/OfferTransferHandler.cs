using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.OfferTransfer;

/// <summary>That both questions were answered is the workflow's guard.</summary>
public sealed record OfferTransferForm
{
    /// <summary>Stands for a body that does not use this system.</summary>
    public const string Elsewhere = "elsewhere";

    [Display(Name = "Who is to take the review over?", ShortName = "panel")]
    public string? To { get; init; }

    [Display(Name = "Which body, and how did you hand over?", ShortName = "body")]
    [StringLength(1000)]
    public string? Body { get; init; }

    [Display(Name = "Why does the review belong there?", ShortName = "reason")]
    [StringLength(4000)]
    public string? Why { get; init; }

    public bool IsElsewhere => To == Elsewhere;

    public bool NamesReceiver => IsElsewhere ? !string.IsNullOrWhiteSpace(Body) : !string.IsNullOrEmpty(To);
}

/// <summary>Offers a review to the panel of residence, which owns it once it has accepted; or hands it to a body outside this system.</summary>
public sealed class OfferTransferHandler(ReviewsDb db, TakeStep steps, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, OfferTransferForm form, CancellationToken cancel)
    {
        var why = form.IsElsewhere && !string.IsNullOrWhiteSpace(form.Why) ? $"{form.Why} ({form.Body})" : form.Why;
        var decision = await steps.FireAsync(
            review,
            form.IsElsewhere ? ReviewTrigger.TransferOut : ReviewTrigger.OfferTransfer,
            why,
            facts => facts with { ReceiverNamed = form.NamesReceiver && form.To != review.Panel },
            cancel);
        if (decision.Accepted)
        {
            var now = clock.GetUtcNow();
            db.TransferOffers.Add(new TransferOffer
            {
                ReviewId = review.Id,
                Reference = review.Reference,
                FromPanel = review.Panel,
                ToPanel = form.IsElsewhere ? "" : form.To!,
                OfferedAt = now,
                Outcome = form.IsElsewhere ? TransferOutcome.Transferred : TransferOutcome.Offered,
                AnsweredAt = form.IsElsewhere ? now : null,
                Reason = form.IsElsewhere ? null : sealer.SealWords(form.Why),
            });
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
