namespace CdopWorkflow.Notifications.Data;

/// <summary>What this service learned about a system that may notify over the API.</summary>
public sealed class MachineCredential
{
    public required string KeyId { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string SecretHash { get; set; } = "";

    public string System { get; set; } = "";

    public DateTimeOffset ValidUntil { get; set; }

    /// <summary>Code of the area whose deaths it may notify; empty for any.</summary>
    public string Area { get; set; } = "";

    /// <summary>The first credential of this system, under which what it sent is kept; empty where it is this one.</summary>
    public string Sender { get; set; } = "";

    /// <summary>Until when it works beside the one that takes its place; null where none does.</summary>
    public DateTimeOffset? RenewedUntil { get; set; }

    public bool Revoked { get; set; }
}
