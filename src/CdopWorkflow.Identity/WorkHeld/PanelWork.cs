namespace CdopWorkflow.Identity.WorkHeld;

/// <summary>How many reviews of a panel are under way, as Reviews last told.</summary>
public sealed class PanelWork
{
    public required string Panel { get; init; }

    public int OpenReviews { get; set; }

    /// <summary>Of the latest news: older news changes nothing.</summary>
    public int Version { get; set; }
}
