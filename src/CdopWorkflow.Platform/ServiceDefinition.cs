using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Platform;

/// <summary>All that the host knows of a service.</summary>
/// <param name="Role">The name under which it is served: "reviews".</param>
/// <param name="Add">Registers everything the service consists of.</param>
/// <param name="Map">Maps its endpoints other than pages.</param>
/// <param name="Marker">A type of the assembly that holds its pages.</param>
public sealed record ServiceDefinition(string Role, Action<IServiceCollection, IConfiguration> Add, Action<IEndpointRouteBuilder> Map, Type Marker);
