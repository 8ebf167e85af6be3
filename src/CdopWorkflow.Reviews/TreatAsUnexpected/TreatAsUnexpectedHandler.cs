using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.TreatAsUnexpected;

/// <summary>The death is treated as unexpected from now on; what was recorded before stays.</summary>
public sealed class TreatAsUnexpectedHandler(ReviewsDb db, TakeStep steps, RecordChange changes, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, ReasonForm form, CancellationToken cancel)
    {
        var decision = Refusal(review) is { } refusal
            ? changes.Refuse(review, nameof(ReviewTrigger.TreatAsUnexpected), refusal)
            : await steps.FireAsync(review, ReviewTrigger.TreatAsUnexpected, form.Why, also: null, cancel);
        if (decision.Accepted)
        {
            review.RapidResponse.ReopenedOn = review.Expectedness == Expectedness.Expected ? UkTime.DateOf(clock.GetUtcNow()) : review.RapidResponse.ReopenedOn;
            review.Expectedness = Expectedness.Unexpected;
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>Where something else has to be undone first, what.</summary>
    private static string? Refusal(Review review) => review.State switch
    {
        ReviewState.OnAgenda => "Take the review off the agenda first",
        ReviewState.Decided or ReviewState.Closed => "Reopen the review first",
        _ when review.Expectedness == Expectedness.Unexpected && review.State is not ReviewState.RapidResponse => "The death is treated as unexpected already",
        _ => null,
    };
}
