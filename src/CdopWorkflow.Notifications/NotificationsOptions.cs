using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Notifications;

/// <summary>Settings of the notifications role. Section "Notifications".</summary>
public sealed record NotificationsOptions
{
    /// <summary>How long a draft can be returned to after it was last saved.</summary>
    [Range(1, 90)]
    public int DraftDays { get; init; } = 14;

    /// <summary>The largest body the API reads, in bytes.</summary>
    [Range(10_000, 10_000_000)]
    public int LargestBody { get; init; } = 262_144;
}
