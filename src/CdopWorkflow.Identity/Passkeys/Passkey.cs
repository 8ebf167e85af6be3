namespace CdopWorkflow.Identity.Passkeys;

/// <summary>A key pair in a person's device or security key, of which the public half is kept here (WebAuthn level 3). Nothing in this row is a secret.</summary>
public sealed class Passkey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>What the device calls it, base64url: up to 1,023 bytes.</summary>
    public required string CredentialId { get; init; }

    /// <summary>SHA-256 of that, hexadecimal, by which it is found: too long a name has no index.</summary>
    public required string CredentialHash { get; init; }

    /// <summary>In the form of COSE, base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>How often the device says it was used; devices that share their keys always say 0. A lower number than before is a copy's.</summary>
    public required long SignCount { get; set; }

    /// <summary>How the device is reached ("internal", "usb"), separated by commas.</summary>
    public required string Transports { get; init; }

    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    /// <summary>As its owner knows it.</summary>
    public required string Name { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
