using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Accept;

/// <summary>What the coordinator decides before work on a review begins. What is left open keeps the review where it is.</summary>
public sealed record AcceptForm
{
    /// <summary>GSS code of a council of the panel; empty for not decided.</summary>
    [Display(Name = "Where did the child normally live?", ShortName = "council")]
    public string? Council { get; init; }

    [Display(Name = "Is the death to be reviewed?")]
    [Required(ErrorMessage = "Choose whether the death is to be reviewed, or that it is not decided yet")]
    public ScopeChoice? Scope { get; init; }

    [Display(Name = "Why is it out of scope?", ShortName = "reason")]
    [StringLength(4000)]
    public string? OutOfScopeBecause { get; init; }

    /// <summary>A stillbirth that nobody attended has a joint agency response though it is not reviewed as a death.</summary>
    [Display(Name = "A stillbirth that nobody attended")]
    public string[] ResponseGoesOn { get; init; } = [];

    [Display(Name = "Was the death expected?", Description = "In doubt a death is handled as unexpected until the designated doctor says otherwise.")]
    [Required(ErrorMessage = "Choose whether the death was expected")]
    public Expectedness? Expectedness { get; init; }
}

/// <summary>Accepts a review and, once residence and scope are decided, starts it; or rules it out of scope.</summary>
public sealed class AcceptHandler(ReviewsDb db, TakeStep steps, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, AcceptForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = UkTime.DateOf(now);
        var moved = form.Council is not null && form.Council != review.Council;
        review.Council = form.Council ?? review.Council;
        review.ResidenceDecidedOn = form.Council is null ? null : review.ResidenceDecidedOn ?? today;
        review.ScopeDecidedOn = form.Scope == ScopeChoice.NotDecided ? null : review.ScopeDecidedOn ?? today;
        review.Expectedness = form.Expectedness!.Value;
        if (form.Scope == ScopeChoice.OutOfScope && form.ResponseGoesOn is ["true"])
        {
            review.RapidResponse.UnattendedStillbirth = Answer.Yes;
        }

        var decision = Decision.Accept;
        foreach (var trigger in Steps(review, form))
        {
            decision = decision.Accepted ? await steps.FireAsync(review, trigger, form.OutOfScopeBecause, also: null, cancel) : decision;
        }

        if (decision.Accepted && moved && review.Counts)
        {
            db.Publish(review.Record(now));
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static IEnumerable<ReviewTrigger> Steps(Review review, AcceptForm form)
    {
        if (form.Scope == ScopeChoice.OutOfScope)
        {
            return [ReviewTrigger.RuleOutOfScope];
        }

        var undecided = form.Scope == ScopeChoice.NotDecided || form.Council is null;
        return (review.State, undecided) switch
        {
            (ReviewState.Notified, true) => [ReviewTrigger.Accept],
            (ReviewState.Notified, false) => [ReviewTrigger.Accept, ReviewTrigger.StartReview],
            _ => [ReviewTrigger.StartReview],
        };
    }
}
