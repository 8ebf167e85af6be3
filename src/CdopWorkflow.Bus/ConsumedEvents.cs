using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Bus;

/// <summary>
/// Which service learns which events, over all services and not only those of this process: whoever publishes first declares every
/// queue, so that nothing is published before those who must learn of it have a queue.
/// </summary>
/// <param name="Services">Wire names by the name of the service.</param>
public sealed record ConsumedEvents(IReadOnlyDictionary<string, IReadOnlyList<string>> Services)
{
    /// <param name="registered">What every service registers.</param>
    public static ConsumedEvents Of(IServiceCollection registered)
    {
        var names = registered.Select(service => service.ImplementationInstance).OfType<ServiceDatabase>().ToDictionary(database => database.ContextType, database => database.Name);
        var subscriptions = registered.Where(service => service.ServiceType == typeof(ISubscription)).Select(service => service.ImplementationType!.GetGenericArguments());
        return new(subscriptions.ToLookup(types => names[types[0]], types => EventSerializer.WireNameOf(types[1]))
            .ToDictionary(service => service.Key, service => (IReadOnlyList<string>)[.. service.Distinct()]));
    }
}
