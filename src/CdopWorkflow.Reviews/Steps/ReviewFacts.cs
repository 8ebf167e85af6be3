using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>What the review itself says. Expects the review to be loaded with everything that belongs to it.</summary>
public sealed class ReviewFacts : IFactSource
{
    public Task<WorkflowFacts> AddAsync(WorkflowFacts facts, Review review, CancellationToken cancel) => Task.FromResult(Of(facts, review));

    private static WorkflowFacts Of(WorkflowFacts facts, Review review)
    {
        var reviewMeeting = review.Meetings.LastOrDefault(meeting => meeting.Kind == ReviewMeetingKind.ReviewMeeting);
        return facts with
        {
            ResidenceDecided = review.ResidenceDecidedOn is not null,
            ScopeDecided = review.ScopeDecidedOn is not null,
            Unexpected = review.Expectedness != Expectedness.Expected,
            StateBeforeOffer = review.StateBeforeOffer,
            ReviewMeetingDated = reviewMeeting?.ScheduledFor is not null,
            ReviewMeetingHeld = reviewMeeting?.HeldOn is not null,
            ReviewMeetingAttended = reviewMeeting?.Attendees is not null,
            PostMortemStatusKnown = review.PostMortem.IsKnown,
            PostMortemSettled = review.PostMortem.IsSettled,
            RapidResponseFinalMeetingHeld = review.Meetings.Any(meeting => IsFinal(meeting, review)),
            HoldsOnReviewMeeting = [.. review.Holds.Where(hold => hold is { IsOpen: true, BlocksReviewMeeting: true }).Select(hold => hold.Kind.Label())],
            HoldsOnPanel = [.. review.Holds.Where(hold => hold is { IsOpen: true, BlocksPanel: true } && hold.Kind != HoldKind.ThemedPanel).Select(hold => hold.Kind.Label())],
            WaitsForThemedPanel = review.Holds.Exists(hold => hold is { IsOpen: true, BlocksPanel: true, Kind: HoldKind.ThemedPanel }),
            ReturnsRequested = review.Returns.Count > 0,
            ReturnsOutstanding = [.. review.Returns.Where(agencyReturn => agencyReturn.IsOutstanding).Select(agencyReturn => agencyReturn.Agency)],
            NationalReturnSettled = review.NationalReturn.IsSettled,
        };
    }

    /// <summary>
    /// The final meeting of a rapid response is the review meeting, whichever of the two names it was recorded under; but not one of
    /// the time when the death was still treated as expected.
    /// </summary>
    private static bool IsFinal(ReviewMeeting meeting, Review review) => meeting.Kind switch
    {
        ReviewMeetingKind.RapidResponseFinal => meeting.HeldOn is not null,
        ReviewMeetingKind.ReviewMeeting => meeting.HeldOn > (review.RapidResponse.ReopenedOn ?? DateOnly.MinValue),
        ReviewMeetingKind.RapidResponseFirst or ReviewMeetingKind.RapidResponseFurther => false,
    };
}
