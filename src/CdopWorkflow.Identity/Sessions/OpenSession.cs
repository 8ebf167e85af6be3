namespace CdopWorkflow.Identity.Sessions;

/// <summary>One sign-in of one person in one browser.</summary>
public sealed class OpenSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the person last showed who they are.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>Cookies made before this are replaced here and refused elsewhere: what the person may do changed.</summary>
    public DateTimeOffset CookiesSince { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The browser and the machine, in words.</summary>
    public required string Device { get; init; }

    /// <summary>The answer of the provider that led here; null where the person signed in with a password of ours.</summary>
    public Guid? ProviderAnswerId { get; init; }
}
