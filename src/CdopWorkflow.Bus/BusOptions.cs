using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Bus;

/// <summary>Section "Bus": how events travel between roles.</summary>
public sealed record BusOptions
{
    public const string Section = "Bus";

    public BusTransport Transport { get; init; }

    [Required]
    public string Host { get; init; } = "localhost";

    [Range(1, 65535)]
    public int Port { get; init; } = 5672;

    public string VirtualHost { get; init; } = "/";

    public string User { get; init; } = "guest";

    public string Password { get; init; } = "guest";

    /// <summary>Encrypts the connection; the broker's certificate must be valid for <see cref="Host"/>.</summary>
    public bool Tls { get; init; }

    /// <summary>A file with the certificates, in PEM form, that the broker's is checked against; empty for those the machine trusts.</summary>
    public string CertificateAuthority { get; init; } = "";

    /// <summary>
    /// Whether this process declares the queues of every service before it publishes. False where they come from
    /// `cdop bus definitions` and the process may touch its own queues only.
    /// </summary>
    public bool DeclareQueues { get; init; } = true;

    /// <summary>The most messages a role takes from a queue before it has handled them.</summary>
    [Range(1, 10_000)]
    public ushort Prefetch { get; init; } = 200;

    /// <summary>The most messages handled in one transaction.</summary>
    [Range(1, 1_000)]
    public int Batch { get; init; } = 100;
}
