using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

public sealed record LegalHoldForm
{
    [Display(Name = "Why must the records be kept?", ShortName = "reason", Description = "For example, a public inquiry that may ask for them, and who said so")]
    [Required(ErrorMessage = "Say why the records must be kept")]
    [StringLength(4000)]
    public string? Reason { get; init; }

    [Display(Name = "Until when?", ShortName = "last day of the legal hold", Description = "Leave it empty if nobody knows yet")]
    public DateOnly? Until { get; init; }
}

/// <summary>Places a legal hold on the records of a case, and lifts it. Both may be done after the review has ended, which is when it matters.</summary>
public sealed class LegalHolds(ReviewsDb db, RecordChange changes, CurrentPerson person, Sealer sealer, TimeProvider clock)
{
    public Task<List<LegalHold>> OfAsync(Guid reviewId, CancellationToken cancel) =>
        db.Set<LegalHold>().Where(hold => hold.ReviewId == reviewId).OrderBy(hold => hold.PlacedAt).ToListAsync(cancel);

    public async Task<Decision> PlaceAsync(Review review, LegalHoldForm form, CancellationToken cancel)
    {
        Decision decision;
        if (form.Until < UkTime.DateOf(clock.GetUtcNow()))
        {
            decision = changes.Refuse(review, "LegalHoldPlaced", "The last day of the legal hold must be today or in the future");
        }
        else
        {
            db.Add(new LegalHold { ReviewId = review.Id, Reason = sealer.SealWords(form.Reason)!, Until = form.Until, PlacedBy = person.Value.Name, PlacedAt = clock.GetUtcNow() });
            decision = changes.Record(review, "LegalHoldPlaced", "Legal hold placed on the records", form.Reason, evenEnded: true);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    public async Task<Decision> LiftAsync(Review review, Guid id, CancellationToken cancel)
    {
        var hold = (await OfAsync(review.Id, cancel)).Find(known => known.Id == id && known.LiftedAt is null);
        Decision decision;
        if (hold is null)
        {
            decision = changes.Refuse(review, "LegalHoldLifted", "This legal hold was lifted already");
        }
        else
        {
            (hold.LiftedAt, hold.LiftedBy) = (clock.GetUtcNow(), person.Value.Name);
            decision = changes.Record(review, "LegalHoldLifted", "Legal hold on the records lifted", evenEnded: true);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
