namespace CdopWorkflow.Bus;

/// <summary>Section "Bus": how events travel between roles.</summary>
public sealed record BusOptions
{
    public const string Section = "Bus";

    public BusTransport Transport { get; init; }

    public string Host { get; init; } = "localhost";

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
    public ushort Prefetch { get; init; } = 200;

    /// <summary>The most messages handled in one transaction.</summary>
    public int Batch { get; init; } = 100;

    /// <summary>By role, what is different from the two above: a role with a slower database takes less at once.</summary>
    public Dictionary<string, BusServiceOptions> Services { get; init; } = [];

    /// <summary>The most messages that a service's process takes from each of its queues before it has handled them.</summary>
    public ushort PrefetchOf(string service) => Services.GetValueOrDefault(service)?.Prefetch ?? Prefetch;

    /// <summary>The most messages that a service handles in one transaction.</summary>
    public int BatchOf(string service) => Services.GetValueOrDefault(service)?.Batch ?? Batch;

    /// <summary>What is wrong, in the words of whoever set it.</summary>
    /// <param name="services">Names of the services there are.</param>
    public IEnumerable<string> Faults(IReadOnlyCollection<string> services)
    {
        if (Port is < 1 or > 65535)
        {
            yield return "Bus:Port must be between 1 and 65535";
        }

        if (Host.Length == 0)
        {
            yield return "Bus:Host must name the broker";
        }

        if (CertificateAuthority.Length > 0 && !File.Exists(CertificateAuthority))
        {
            yield return "Bus:CertificateAuthority must be a file";
        }

        if (CertificateAuthority.Length > 0 && !Tls)
        {
            yield return "Bus:Tls must be true where Bus:CertificateAuthority is set";
        }

        foreach (var unknown in Services.Keys.Where(name => !services.Contains(name)))
        {
            yield return $"Bus:Services:{unknown} is no service that learns from others";
        }

        foreach (var service in services.Append(""))
        {
            var name = service.Length == 0 ? "Bus" : $"Bus:Services:{service}";
            if (PrefetchOf(service) is < 1 or > 10_000)
            {
                yield return $"{name}:Prefetch must be between 1 and 10000";
            }

            if (BatchOf(service) is < 1 or > 1_000)
            {
                yield return $"{name}:Batch must be between 1 and 1000";
            }
        }
    }
}
