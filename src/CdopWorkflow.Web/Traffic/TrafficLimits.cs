using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Web.Traffic;

/// <summary>How much is taken in a minute from one machine that nobody vouches for. Section "Traffic".</summary>
public sealed record TrafficLimits : IValidatableObject
{
    public const string Section = "Traffic";

    /// <summary>Passwords, codes and links for a password.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; init; } = 120;

    /// <summary>Requests to the notification API that brought no credential we know.</summary>
    [Range(1, 100_000)]
    public int RefusedMachinesPerMinute { get; init; } = 120;

    /// <summary>Addresses, or networks such as "10.0.0.0/8", of the proxies in front: whom they name as who asks is counted, instead of them.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Proxies.Where(proxy => KnownProxies.NetworkOf(proxy) is null).Select(proxy => new ValidationResult($"Traffic:Proxies: “{proxy}” is neither an address nor a network such as 10.0.0.0/8.", [nameof(Proxies)]));
}
