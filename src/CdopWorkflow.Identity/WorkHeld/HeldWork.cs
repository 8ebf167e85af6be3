namespace CdopWorkflow.Identity.WorkHeld;

/// <summary>What a person holds in the reviews, as Reviews last told.</summary>
public sealed class HeldWork
{
    public Guid AccountId { get; init; }

    public int OpenActions { get; set; }

    public int MeetingsToCome { get; set; }

    /// <summary>Of the latest news: older news changes nothing.</summary>
    public int Version { get; set; }

    public bool IsAny => OpenActions + MeetingsToCome > 0;
}
