using System.Reflection;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Host;

/// <summary>Which events a service could tell at all: those in the assemblies that it references. What it does not reference it cannot name.</summary>
public static class EventsTold
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByService(IEnumerable<ServiceDefinition> services) => services.ToDictionary(
        service => service.Role,
        service => (IReadOnlyList<string>)[.. service.Marker.Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("CdopWorkflow.Contracts", StringComparison.Ordinal))
            .SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IEvent)))
            .Select(EventSerializer.WireNameOf)]);
}
