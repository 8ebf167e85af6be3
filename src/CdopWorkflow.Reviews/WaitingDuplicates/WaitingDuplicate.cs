namespace CdopWorkflow.Reviews.WaitingDuplicates;

/// <summary>A notification that may be about a death already known and waits in Notifications for the coordinator to say.</summary>
public sealed class WaitingDuplicate
{
    /// <summary>Reference of the notification.</summary>
    public required string Reference { get; init; }

    public required string Panel { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>References of the deaths it may be about.</summary>
    public List<string> Candidates { get; init; } = [];
}
