using System.Net;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Identity;

public sealed class RefusalByDefaultTests
{
    [Fact]
    public async Task A_page_that_states_no_policy_is_refused_to_everyone()
    {
        await using var app = await Given.AnAppAsync();
        var authorization = app.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var fallback = await authorization.GetFallbackPolicyAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var everything = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            Enum.GetValues<Role>().Select(role => new System.Security.Claims.Claim(CurrentPerson.GrantClaim, $"{role}@E92000001")), "test"));

        var answer = await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(everything, null, fallback!);

        Assert.False(answer.Succeeded);
    }

    [Fact]
    public async Task Every_address_states_a_policy_or_that_it_is_open()
    {
        await using var app = await Given.AnAppAsync();
        var silent = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy is null))
            .Select(endpoint => endpoint.RoutePattern.RawText)

            // the framework's own, for assets that are not there: it says nothing and is refused like everything that says nothing
            .Where(route => route != "{**path:file}");

        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("/account/people", Role.Administrator)]
    [InlineData("/account/people/invite", Role.Administrator)]
    [InlineData("/account/machines", Role.Administrator)]
    [InlineData("/account/machines/issue", Role.Administrator)]
    [InlineData("/account/audit", Role.Auditor)]
    public async Task A_page_of_one_role_is_refused_to_every_other(string path, Role allowed)
    {
        await using var app = await Given.AnAppAsync();

        foreach (var role in Enum.GetValues<Role>())
        {
            (await app.As(role, "E92000001").GetAsync(path)).HasStatus(role == allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        }

        Assert.Equal("/account/sign-in", (await app.Anonymous().GetAsync(path)).Path);
    }

    [Theory]
    [InlineData("/reviews")]
    [InlineData("/reviews/panel")]
    [InlineData("/reviews/meetings")]
    [InlineData("/notifications/inbox")]
    [InlineData("/alerts")]
    [InlineData("/analytics")]
    public async Task An_administrator_of_all_England_sees_no_case_no_alert_and_no_figure(string path)
    {
        await using var app = await Given.AnAppAsync();

        (await app.As(Role.Administrator, "E92000001").GetAsync(path)).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", new Grant(Role.Administrator, "E92000001"));

        var answer = await app.Anonymous().PostAsync("/account/sign-in", [new("Form.Email", "asha@example.org"), new("Form.Password", Given.Password)]);

        answer.HasStatus(HttpStatusCode.BadRequest);
    }
}
