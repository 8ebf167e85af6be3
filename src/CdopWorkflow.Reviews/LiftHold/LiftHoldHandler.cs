using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.LiftHold;

public sealed record LiftHoldForm
{
    [Display(Name = "Which hold is lifted?")]
    [Required(ErrorMessage = "Choose which hold is lifted")]
    public Guid? Hold { get; init; }

    [Display(Name = "When did it end?", ShortName = "date it ended")]
    [Required(ErrorMessage = "Enter the date it ended")]
    [NotInFuture(ErrorMessage = "The date it ended must be today or in the past")]
    public DateOnly? LiftedOn { get; init; }

    [Display(Name = "How did it end?", Description = "For example, the conclusion of the inquest.")]
    [StringLength(4000)]
    public string? Conclusion { get; init; }
}

/// <summary>Another process has ended and keeps the review waiting no more.</summary>
public sealed class LiftHoldHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, LiftHoldForm form, CancellationToken cancel)
    {
        var hold = review.Holds.Find(known => known.Id == form.Hold && known.IsOpen);
        var decision =
            hold is null ? changes.Refuse(review, "HoldLifted", "Choose a hold that is open")
            : form.LiftedOn < hold.OpenedOn ? changes.Refuse(review, "HoldLifted", "The date it ended must be on or after the date it began")
            : Lift(review, hold, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Lift(Review review, Hold hold, LiftHoldForm form)
    {
        hold.LiftedOn = form.LiftedOn;
        hold.Conclusion = sealer.SealWords(form.Conclusion);
        return changes.Record(review, "HoldLifted", $"Hold lifted: {hold.Kind.Label()}", form.Conclusion);
    }
}
