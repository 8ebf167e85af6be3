using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Withdraw;

public sealed record WithdrawForm
{
    [Display(Name = "What is the matter with the review?")]
    [Required(ErrorMessage = "Choose what is the matter with the review")]
    public WithdrawChoice? Choice { get; init; }

    [Display(Name = "Reference of the review that goes on", ShortName = "reference of the review that goes on")]
    [StringLength(32)]
    public string? Other { get; init; }

    [Display(Name = "Why?", ShortName = "reason")]
    [StringLength(4000)]
    public string? Why { get; init; }
}

/// <summary>Ends a review that should not have been opened. The figures forget it.</summary>
public sealed class WithdrawHandler(ReviewsDb db, TakeStep steps, MergedReviews merged)
{
    public async Task<Decision> HandleAsync(Review review, WithdrawForm form, CancellationToken cancel)
    {
        var decision = form.Choice switch
        {
            WithdrawChoice.Duplicate => await MarkDuplicateAsync(review, form, cancel),
            _ => await steps.FireAsync(review, ReviewTrigger.Withdraw, form.Why, also: null, cancel),
        };
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private async Task<Decision> MarkDuplicateAsync(Review review, WithdrawForm form, CancellationToken cancel)
    {
        var other = form.Other?.Trim().ToUpperInvariant() ?? "";

        // a closed review has found what there was to find; what comes late is read beside it
        var goesOn = await db.Reviews.SingleOrDefaultAsync(
            known => known.Reference == other && known.Id != review.Id && known.Panel == review.Panel
                && (known.State == ReviewState.Closed || !ReviewStates.Ended.Contains(known.State)),
            cancel);
        var decision = await steps.FireAsync(
            review, ReviewTrigger.MarkDuplicate, $"{other}. {form.Why}".Trim(' ', '.'), facts => facts with { OtherReviewNamed = goesOn is not null }, cancel);
        if (decision.Accepted)
        {
            merged.Merge(review, goesOn!);
        }

        return decision;
    }
}
