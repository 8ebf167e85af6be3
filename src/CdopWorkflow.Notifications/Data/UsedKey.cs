namespace CdopWorkflow.Notifications.Data;

/// <summary>An idempotency key that an accepted notification used up, with the answer it was given.</summary>
public sealed class UsedKey
{
    /// <summary>Blind index of the door, the sender and the key: a sender may have built its key from a person's data.</summary>
    public required string Key { get; init; }

    /// <summary>Blind index of what was sent under it.</summary>
    public required string Fingerprint { get; init; }

    public required string NotificationReference { get; init; }

    /// <summary>As it was at the time of the answer; a repetition gets the same.</summary>
    public required string CaseReference { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
