using CdopWorkflow.Platform;

namespace CdopWorkflow.Host;

/// <summary>Where this process keeps its data, and which roles it plays.</summary>
public sealed record HostSettings(string DataFolder, IReadOnlyList<ServiceDefinition> Services)
{
    public static HostSettings FromEnvironment(IReadOnlyList<ServiceDefinition> services) =>
        new(Path.GetFullPath(Environment.GetEnvironmentVariable("CDOP_DATA") is { Length: > 0 } folder ? folder : "data"), services);
}
