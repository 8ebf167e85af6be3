using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Web.Traffic;

/// <summary>How much is taken in a minute from one machine that nobody vouches for. Section "Traffic".</summary>
public sealed record TrafficLimits
{
    public const string Section = "Traffic";

    /// <summary>Passwords, codes and links for a password.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; init; } = 120;

    /// <summary>Requests to the notification API that brought no credential we know.</summary>
    [Range(1, 100_000)]
    public int RefusedMachinesPerMinute { get; init; } = 120;
}
