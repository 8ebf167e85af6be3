using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.OpenHold;

public sealed record OpenHoldForm
{
    [Display(Name = "What holds the review?")]
    [Required(ErrorMessage = "Choose what holds the review")]
    public HoldKind? Kind { get; init; }

    [Display(Name = "When did it begin?", ShortName = "date it began")]
    [Required(ErrorMessage = "Enter the date it began")]
    [NotInFuture(ErrorMessage = "The date it began must be today or in the past")]
    public DateOnly? OpenedOn { get; init; }

    [Display(Name = "When is it expected to end?", ShortName = "date it is expected to end")]
    public DateOnly? ExpectedOn { get; init; }

    [Display(Name = "What must wait for it?", Description = "Leave both open for what is usual.")]
    public List<HoldGate> Gates { get; init; } = [];

    [Display(Name = "When was notice of a serious incident given?", Description = "Only for a safeguarding practice review (Serious Case Review).", ShortName = "date of the notice")]
    [NotInFuture(ErrorMessage = "The date of the notice must be today or in the past")]
    public DateOnly? NoticeGivenOn { get; init; }

    [Display(Name = "Their reference", Description = "For example, the coroner’s case number.", ShortName = "reference")]
    [StringLength(200)]
    public string? OutsideReference { get; init; }

    [Display(Name = "Details")]
    [StringLength(4000)]
    public string? Words { get; init; }
}

/// <summary>Another process keeps the review waiting from now on.</summary>
public sealed class OpenHoldHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, OpenHoldForm form, CancellationToken cancel)
    {
        var kind = form.Kind!.Value;
        var known = review.Holds.Exists(hold => hold.Kind == kind && hold.OpenedOn == form.OpenedOn && hold.IsOpen);
        var decision =
            known ? changes.Refuse(review, "HoldOpened", "This hold is open already")
            : form.ExpectedOn < form.OpenedOn ? changes.Refuse(review, "HoldOpened", "The date it is expected to end must be on or after the date it began")
            : Open(review, kind, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Open(Review review, HoldKind kind, OpenHoldForm form)
    {
        var gates = form.Gates.Count > 0 ? form.Gates : kind.UsualGates();
        review.Holds.Add(new Hold
        {
            ReviewId = review.Id,
            Kind = kind,
            OpenedOn = form.OpenedOn!.Value,
            ExpectedOn = form.ExpectedOn,
            BlocksReviewMeeting = gates.Contains(HoldGate.ReviewMeeting),
            BlocksPanel = gates.Contains(HoldGate.Panel),
            NoticeGivenOn = form.NoticeGivenOn,
            OutsideReference = sealer.SealWords(form.OutsideReference),
            Words = sealer.SealWords(form.Words),
        });
        return changes.Record(review, "HoldOpened", $"Hold opened: {kind.Label()}", form.Words);
    }
}
