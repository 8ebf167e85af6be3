namespace CdopWorkflow.Notifications.Data;

/// <summary>What this service learned about a system that may notify over the API.</summary>
public sealed class MachineCredential
{
    public required string KeyId { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string SecretHash { get; set; } = "";

    public string System { get; set; } = "";

    public DateTimeOffset ValidUntil { get; set; }

    public bool Revoked { get; set; }
}
