namespace CdopWorkflow.Reviews.Workflow;

/// <summary>Where a review stands. The names are in databases: never rename one.</summary>
public enum ReviewState
{
    /// <summary>Every state in which work on a review goes on; no review is ever in this one itself.</summary>
    Open,

    Notified,
    Triaged,
    RapidResponse,
    GatheringInformation,
    ReviewMeetingScheduled,
    ReviewMeetingHeld,
    ReadyForPanel,
    OnAgenda,
    Decided,
    Deferred,
    Reopened,

    /// <summary>Offered to another panel, which has not answered; the offering panel still owns the review.</summary>
    TransferOffered,

    OutOfScope,
    Duplicate,

    /// <summary>Handed to a body that does not use this system.</summary>
    TransferredOut,

    Withdrawn,
    Closed,
}
