using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.SameChild;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Withdraw;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Overview;

/// <summary>All about one review, for the coordinator of its panel.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class OverviewModel(
    LoadReview reviews, ReadIdentity identity, ReadTimeline timeline, GatherFacts gather, MergedReviews merged, OpenSuspicions suspicions, ReviewClocks clocks, AreaTable areas, TimeProvider clock) : PageModel
{
    public Review Review { get; private set; } = null!;

    public IReadOnlyList<NotificationContent> Notifications { get; private set; } = [];

    public Child Child => Notifications[0].Child;

    /// <summary>What happened last; the rest stands on a page of its own.</summary>
    public TimelineLine? Latest { get; private set; }

    /// <summary>The first clock that is not met.</summary>
    public ReviewClock? Next { get; private set; }

    public ReviewDays Days { get; private set; } = new(0, 0);

    /// <summary>One line a page, the steps that can be taken first.</summary>
    public IReadOnlyList<PossibleStep> Steps { get; private set; } = [];

    /// <summary>Of a duplicate, the review that goes on in its place.</summary>
    public string? GoesOnIn { get; private set; }

    /// <summary>Reviews of the same death that ended in favour of this one.</summary>
    public IReadOnlyList<string> Merged { get; private set; } = [];

    /// <summary>Reviews that may be about the same child, of which nobody has said yet.</summary>
    public IReadOnlyList<OtherCase> MayBeSame { get; private set; } = [];

    public string Picture { get; private set; } = "";

    public IReadOnlyList<(ReviewState From, IReadOnlyList<ReviewState> To)> PictureInWords { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => UkTime.DateOf(Now);

    public string Council => areas.NameOf(Review.Council);

    public string Panel => areas.NameOf(Review.Panel);

    public string NameOf(string panel) => areas.NameOf(panel);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await reviews.OwnAsync(reference, cancel) is not { } review)
        {
            return NotFound();
        }

        Review = review;
        Notifications = await identity.ForReviewAsync(review, cancel);
        Latest = await timeline.LatestAsync(review, cancel);
        GoesOnIn = review.State == ReviewState.Duplicate ? await merged.GoesOnInAsync(review, cancel) : null;
        Merged = await merged.IntoAsync(review, cancel);
        MayBeSame = await suspicions.OfReviewAsync(review, cancel);
        Next = clocks.Waiting(review).FirstOrDefault();
        Days = ReviewDays.Of(review, Today);
        var workflow = new ReviewWorkflow(review.State, (await gather.OfAsync(review, cancel)).OnceAsked());
        Steps = [.. workflow.Steps().Where(MakesSense).DistinctBy(step => step.Trigger.PageOf() ?? step.Trigger.ToString()).OrderByDescending(step => step.CanBeTaken)];
        Picture = StatePicture.Draw(workflow.Info, review.State);
        PictureInWords = [.. StatePicture.InWords(workflow.Info)];
        return Page();
    }

    /// <summary>What is so already is not offered; what the other panel does is its own.</summary>
    private bool MakesSense(PossibleStep step) => step.Trigger switch
    {
        ReviewTrigger.TreatAsUnexpected => Review.Expectedness == Expectedness.Expected,
        ReviewTrigger.AcceptTransfer or ReviewTrigger.DeclineTransfer => false,
        _ => true,
    };
}
