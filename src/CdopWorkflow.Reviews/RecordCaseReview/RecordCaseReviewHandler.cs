using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.RecordCaseReview;

public sealed record CaseReviewForm
{
    [Required(ErrorMessage = "Open this page again from the clocks")]
    public Guid? Hold { get; init; }

    [Display(Name = "When was notice of the serious incident given to the national panel?", ShortName = "date of the notice")]
    [NotInFuture(ErrorMessage = "The date of the notice must be today or in the past")]
    public DateOnly? NoticeGivenOn { get; init; }

    [Display(Name = "When did the safeguarding partners finish their rapid review?", ShortName = "date of the rapid review")]
    [NotInFuture(ErrorMessage = "The date of the rapid review must be today or in the past")]
    public DateOnly? RapidReviewOn { get; init; }

    [Display(Name = "What did it decide?", Description = "For example, whether a local safeguarding practice review follows. It stands in the history of this review.", ShortName = "what was decided")]
    [StringLength(4000)]
    public string? Words { get; init; }
}

/// <summary>What the safeguarding partners did about a serious incident: the notice to the national panel, and their rapid review.</summary>
public sealed class RecordCaseReviewHandler(ReviewsDb db, RecordChange changes)
{
    public const string Action = "CaseReviewRecorded";

    public async Task<Decision> HandleAsync(Review review, CaseReviewForm form, CancellationToken cancel)
    {
        var hold = review.Holds.Find(known => known.Id == form.Hold && known.Kind == HoldKind.SeriousCaseReview);
        var decision = hold is null ? changes.Refuse(review, Action, "Choose a safeguarding practice review of this review")
            : Refusal(hold, form) is { } refusal ? changes.Refuse(review, Action, refusal)
            : Record(review, hold, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static string? Refusal(Hold hold, CaseReviewForm form) => form switch
    {
        _ when form.NoticeGivenOn < hold.OpenedOn => "The date of the notice must be on or after the date the hold began",
        _ when form.RapidReviewOn < hold.OpenedOn => "The date of the rapid review must be on or after the date the hold began",
        _ when (form.NoticeGivenOn, form.RapidReviewOn) == (hold.NoticeGivenOn, hold.RapidReviewOn) => "Change a date: nothing here is different from what is recorded",
        _ => null,
    };

    private Decision Record(Review review, Hold hold, CaseReviewForm form)
    {
        (hold.NoticeGivenOn, hold.RapidReviewOn) = (form.NoticeGivenOn, form.RapidReviewOn);
        return changes.Record(review, Action, $"Serious Case Review: notice {On(form.NoticeGivenOn)}, rapid review {On(form.RapidReviewOn)}", form.Words);
    }

    private static string On(DateOnly? day) => day is { } known ? $"on {UkFormat.Date(known)}" : "not yet";
}
