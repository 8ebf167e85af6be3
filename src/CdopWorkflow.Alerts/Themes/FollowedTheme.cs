namespace CdopWorkflow.Alerts.Themes;

/// <summary>How much of a theme's news in an area has been taken in: whatever order it arrives in, older news changes nothing.</summary>
public sealed class FollowedTheme
{
    public required string Theme { get; set; }

    public required string Area { get; set; }

    /// <summary>Of the latest news.</summary>
    public int Version { get; set; }

    /// <summary>Whether the theme met its rule by the latest news.</summary>
    public bool Met { get; set; }

    /// <summary>The latest alert about it.</summary>
    public Guid? AlertId { get; set; }
}
