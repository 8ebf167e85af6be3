using System.Text.RegularExpressions;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Architecture;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>Both proxies send each address to the role that has it: nginx's of the containers, and the ingress of the cluster.</summary>
public sealed partial class RoutesTests
{
    [Fact]
    public async Task Every_address_of_a_role_is_routed_to_it()
    {
        var byRole = new Dictionary<string, HashSet<string>>();
        foreach (var role in Cluster.Roles.Select(row => row.Data))
        {
            await using var app = await TestApp.StartAsync(roles: role);
            byRole[role] = [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => Example(endpoint.RoutePattern.RawText!))];
        }

        var own = byRole.SelectMany(role => role.Value.Where(address => byRole.Count(other => other.Value.Contains(address)) == 1).Select(address => (Address: address, Role: role.Key))).ToList();
        Assert.True(own.Count > 200, $"Only {own.Count} addresses belong to one role.");
        var (ingress, nginx) = (Ingress(), Nginx());
        Assert.Equal([], own.Where(one => RoleOf(ingress, one.Address) != one.Role).Select(one => $"{one.Address} of {one.Role} goes to {RoleOf(ingress, one.Address)}"));
        Assert.Equal([], own.Where(one => RoleOf(nginx, one.Address) != one.Role).Select(one => $"{one.Address} of {one.Role} goes to {RoleOf(nginx, one.Address)}"));
    }

    [Fact]
    public void Each_role_shows_its_own_messages_to_operators()
    {
        foreach (var role in Cluster.Roles.Select(row => row.Data))
        {
            Assert.Equal(role, RoleOf(Ingress(), $"/operations/{role}"));
            Assert.Equal(role, RoleOf(Nginx(), $"/operations/{role}"));
        }
    }

    private static Dictionary<string, string> Ingress() => Assert.Single(Assert.Single(Cluster.Of("Ingress"))["spec"]["rules"].Items)["http"]["paths"].Items.ToDictionary(
        path => path["path"].Text,
        path =>
        {
            Assert.Equal("Prefix", path["pathType"].Text);
            Assert.Equal("80", path["backend"]["service"]["port"]["number"].Text);
            return Cluster.Named("Service", path["backend"]["service"]["name"].Text)["spec"]["selector"]["cdop-role"].Text;
        });

    private static Dictionary<string, string> Nginx()
    {
        var settings = File.ReadAllText(Path.Combine(Solution.Root, "deploy", "region", "nginx.conf"));
        var upstreams = File.ReadAllText(Path.Combine(Solution.Root, "deploy", "region", "upstreams.conf"));
        var routes = Location().Matches(settings).ToDictionary(match => match.Groups["path"].Value, match => match.Groups["to"].Value);
        foreach (var role in Operations().Match(settings).Groups["roles"].Value.Split('|'))
        {
            routes[$"/operations/{role}"] = role;
        }

        Assert.All(routes.Values, to => Assert.Matches($@"upstream {to}\s+\{{ server {to}:8080 ", upstreams));
        return routes;
    }

    /// <summary>The longest beginning wins, by whole words between strokes.</summary>
    private static string RoleOf(Dictionary<string, string> routes, string address) =>
        routes.Where(route => address == route.Key || address.StartsWith(route.Key.TrimEnd('/') + "/", StringComparison.Ordinal)).MaxBy(route => route.Key.Length).Value;

    private static string Example(string pattern) => "/" + Parameter().Replace(pattern, "x").TrimStart('/');

    [GeneratedRegex(@"location (?<path>/\S*)\s+\{ proxy_pass http://(?<to>[a-z]+); \}")]
    private static partial Regex Location();

    [GeneratedRegex(@"location ~ \^/operations/\(\?<role>(?<roles>[a-z|]+)\)\(/\|\$\) \{ proxy_pass http://\$role; \}")]
    private static partial Regex Operations();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
