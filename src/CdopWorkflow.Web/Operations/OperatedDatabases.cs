using CdopWorkflow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Web.Operations;

/// <summary>The databases of the services in this process, by the service's name, for whoever looks after the program.</summary>
public sealed class OperatedDatabases(IEnumerable<ServiceDatabase> databases, IServiceProvider provider)
{
    public IReadOnlyList<string> Services { get; } = [.. databases.Select(database => database.Name).Order(StringComparer.Ordinal)];

    /// <returns>Null where no service of this process has the name.</returns>
    public ServiceDb? Of(string service) =>
        databases.SingleOrDefault(database => database.Name == service) is { } known ? (ServiceDb)provider.GetRequiredService(known.ContextType) : null;
}
