using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Data;

/// <summary>A notification that somebody is still writing. Whoever has the link has the draft; we keep only the link's fingerprint.</summary>
public sealed class Draft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Blind index of the token in the link.</summary>
    public required string TokenIndex { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The sealed <see cref="Form.NotificationForm"/>; empty once it was sent, so that the link opens nothing personal any more.</summary>
    [Sealed]
    public required byte[] Sealed { get; set; }

    /// <summary>Reference of the notification it became; empty until then.</summary>
    public string SentAs { get; set; } = "";
}
