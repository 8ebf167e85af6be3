namespace CdopWorkflow.Reviews.Workflow;

/// <summary>What pages call the states, and which of them end a review.</summary>
public static class ReviewStates
{
    public static string Label(this ReviewState state) => state switch
    {
        ReviewState.Open => "Open",
        ReviewState.Notified => "Notified",
        ReviewState.Triaged => "Accepted",
        ReviewState.RapidResponse => "Rapid response",
        ReviewState.GatheringInformation => "Gathering information",
        ReviewState.ReviewMeetingScheduled => "Review meeting scheduled",
        ReviewState.ReviewMeetingHeld => "Review meeting held",
        ReviewState.ReadyForPanel => "Ready for panel",
        ReviewState.OnAgenda => "On an agenda",
        ReviewState.Decided => "Decided",
        ReviewState.Deferred => "Deferred",
        ReviewState.Reopened => "Reopened",
        ReviewState.TransferOffered => "Transfer offered",
        ReviewState.OutOfScope => "Out of scope",
        ReviewState.Duplicate => "Duplicate",
        ReviewState.TransferredOut => "Transferred",
        ReviewState.Withdrawn => "Withdrawn",
        ReviewState.Closed => "Closed",
    };

    /// <summary>Whether nothing more is to be done, unless a closed review is reopened.</summary>
    public static bool IsEnded(this ReviewState state) => Ended.Contains(state);

    /// <summary>The states that end a review, in a form a query can use.</summary>
    public static IReadOnlyList<ReviewState> Ended { get; } =
        [ReviewState.OutOfScope, ReviewState.Duplicate, ReviewState.TransferredOut, ReviewState.Withdrawn, ReviewState.Closed];

    /// <summary>The states of a review whose death is in no figure: what turned out not to be this panel's to review.</summary>
    public static IReadOnlyList<ReviewState> Uncounted { get; } = [ReviewState.OutOfScope, ReviewState.Duplicate, ReviewState.TransferredOut, ReviewState.Withdrawn];
}
