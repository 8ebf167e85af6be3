using CdopWorkflow.Alerts;
using CdopWorkflow.Analytics;
using CdopWorkflow.Bus;
using CdopWorkflow.Identity;
using CdopWorkflow.Notifications;
using CdopWorkflow.Platform;
using CdopWorkflow.Reviews;
using CdopWorkflow.Web.Layout;

namespace CdopWorkflow.Host;

/// <summary>The services this program can serve, and the choice of them.</summary>
public static class Roles
{
    public static IReadOnlyList<ServiceDefinition> All { get; } =
    [
        AlertsService.Definition,
        AnalyticsService.Definition,
        IdentityService.Definition,
        NotificationsService.Definition,
        ReviewsService.Definition,
    ];

    /// <summary>What every service learns, whether it is served here or not.</summary>
    public static ConsumedEvents ConsumedEvents(IConfiguration configuration) => Bus.ConsumedEvents.Of(Registered(All, configuration));

    /// <summary>What the bar at the top leads to in services that are served by other processes.</summary>
    /// <param name="served">The services of this process.</param>
    /// <param name="configuration">Its settings.</param>
    public static IEnumerable<NavigationItem> NavigationElsewhere(IReadOnlyList<ServiceDefinition> served, IConfiguration configuration) =>
        Registered(All.Except(served), configuration).Select(service => service.IsKeyedService ? null : service.ImplementationInstance).OfType<NavigationItem>();

    /// <param name="names">Names separated by commas; "all" or nothing for every one.</param>
    /// <param name="unknown">The first name that is not a role's; null when all are.</param>
    public static IReadOnlyList<ServiceDefinition> Parse(string? names, out string? unknown)
    {
        unknown = null;
        if (string.IsNullOrWhiteSpace(names) || names == "all")
        {
            return All;
        }

        var wanted = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        unknown = wanted.FirstOrDefault(name => All.All(service => !service.Role.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return [.. All.Where(service => wanted.Contains(service.Role))];
    }

    private static ServiceCollection Registered(IEnumerable<ServiceDefinition> services, IConfiguration configuration)
    {
        var registered = new ServiceCollection();
        foreach (var service in services)
        {
            service.Add(registered, configuration);
        }

        return registered;
    }
}
