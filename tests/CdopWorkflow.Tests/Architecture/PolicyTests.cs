using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Architecture;

/// <summary>Asked of the running application, so that nothing it serves is left out.</summary>
public sealed class PolicyTests
{
    /// <summary>What anyone may ask for: each with the reason why.</summary>
    private static readonly string[] OpenToAnyone =
    [
        "accessibility", "cookies", "error/{code:int}", "health/live", "health/ready", "lib/", "assets/", // says nothing about anyone
        "account/sign-in", "account/set-password", "account/sign-out", // how one gets in, and out when the session has ended already
        "account/authenticator", // set up between the password and the session, by whoever's password was right a moment ago
        "account/back-channel-sign-out", // the provider's server has no session: what it says counts by its signature
        "notifications/new", "notifications/receipt", // whoever must notify a death needs no account; what they saved opens by its token alone
        "api/v1/openapi.json", // describes, holds no data
        "fhir", // asks for a machine credential by itself as well; what it is able to do may be known
        "api/v1/notifications", // asks for a machine credential by itself: systems have no session
        "returns", // an agency's professional has no account: a link and a code sent to its address open one return, and nothing else
        "alerts/calendar/{key}.ics", // calendar programs cannot sign in: the address of each person is secret, and can be ended
        "analytics/public", // reports that were published, under disclosure control
    ];

    [Fact]
    public async Task Every_endpoint_states_its_policy_and_only_the_listed_ones_are_open()
    {
        await using var app = await TestApp.StartAsync();
        var endpoints = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}") // the framework's answer for files that are not there: refused to everyone
            .ToArray();
        Assert.NotEmpty(endpoints);
        var faults = new List<string>();
        foreach (var endpoint in endpoints)
        {
            var route = endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                faults.AddRange(route.Length == 0 || OpenToAnyone.Any(open => route.StartsWith(open, StringComparison.Ordinal)) ? [] : [$"/{route} is open to anyone"]);
            }
            else
            {
                var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy);
                faults.AddRange(policies.Any(policy => policy is not null) || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null ? [] : [$"/{route} states no policy"]);
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("analytics", "/analytics", "/reviews")]
    [InlineData("reviews", "/reviews", "/analytics")]
    [InlineData("identity", "/account", "/reviews")]
    public async Task A_role_alone_does_not_know_the_pages_of_the_others(string role, string own, string other)
    {
        await using var app = await TestApp.StartAsync(roles: role);
        var browser = app.As("Everyone", [.. Enum.GetValues<Role>().Select(each => new Grant(each, "E92000001"))]);
        Assert.NotEqual(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync(own)).Status);
        (await browser.GetAsync(other)).HasStatus(System.Net.HttpStatusCode.NotFound);
    }
}
