using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>
/// Leaves the traces of something recorded about a review that is no step of the workflow: a hold, a return, a contact. What has
/// ended, or lies with another panel, takes no more records: then everything the handler changed is forgotten. The handler saves.
/// </summary>
public sealed class RecordChange(ReviewsDb db, TimelineWriter timeline)
{
    /// <param name="review">Already changed.</param>
    /// <param name="action">For the audit log: "HoldOpened".</param>
    /// <param name="what">For the timeline, in words that name no one.</param>
    /// <param name="why">Free text, kept sealed in the timeline.</param>
    /// <param name="evenClosed">Whether it may be recorded after the review was closed, too.</param>
    /// <param name="evenEnded">Whether it may be recorded although the review takes nothing else any more.</param>
    public Decision Record(Review review, string action, string what, string? why = null, bool evenClosed = false, bool evenEnded = false)
    {
        if (!review.IsInHand && !evenEnded && !(evenClosed && review.State == ReviewState.Closed))
        {
            return Refuse(review, action, $"This review is “{review.State.Label()}”: nothing can be recorded now");
        }

        review.Change();
        timeline.Add(review, what, why, TimelineKinds.Of(action));
        db.Audit(action, review.Reference, review.Panel, what);
        return Decision.Accept;
    }

    /// <summary>Forgets the change, and audits that it was refused and why.</summary>
    public Decision Refuse(Review review, string action, params IReadOnlyList<string> reasons)
    {
        db.ChangeTracker.Clear();
        db.Audit($"{action}Refused", review.Reference, review.Panel, string.Join("; ", reasons));
        return Decision.Refuse(reasons);
    }
}
