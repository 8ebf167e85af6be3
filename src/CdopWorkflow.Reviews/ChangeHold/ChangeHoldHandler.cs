using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.ChangeHold;

public sealed record ChangeHoldForm
{
    [Display(Name = "Which hold?")]
    [Required(ErrorMessage = "Choose the hold")]
    public Guid? Hold { get; init; }

    [Display(Name = "When is it expected to end now?", ShortName = "date it is expected to end")]
    [Required(ErrorMessage = "Enter the date it is expected to end")]
    public DateOnly? ExpectedOn { get; init; }

    [Display(Name = "Why has this changed?", Description = "For example, who told you and what they said.", ShortName = "reason")]
    [Required(ErrorMessage = "Say why this has changed")]
    [StringLength(4000)]
    public string? Why { get; init; }
}

/// <summary>Another process will end on another day than was thought. The timeline keeps what was expected before, and why it changed.</summary>
public sealed class ChangeHoldHandler(ReviewsDb db, RecordChange changes)
{
    public async Task<Decision> HandleAsync(Review review, ChangeHoldForm form, CancellationToken cancel)
    {
        var hold = review.Holds.Find(known => known.Id == form.Hold && known.IsOpen);
        var decision =
            hold is null ? changes.Refuse(review, "HoldChanged", "Choose a hold that is open")
            : form.ExpectedOn < hold.OpenedOn ? changes.Refuse(review, "HoldChanged", "The date it is expected to end must be on or after the date it began")
            : form.ExpectedOn == hold.ExpectedOn ? changes.Refuse(review, "HoldChanged", "This is the date that is expected already")
            : Change(review, hold, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Change(Review review, Hold hold, ChangeHoldForm form)
    {
        var before = hold.ExpectedOn is { } old ? $", before {UkFormat.Date(old)}" : "";
        hold.ExpectedOn = form.ExpectedOn;
        return changes.Record(review, "HoldChanged", $"{hold.Kind.Label()}: expected to end on {UkFormat.Date(form.ExpectedOn)}{before}", form.Why);
    }
}
