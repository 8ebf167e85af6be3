using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.BrowserTests.EveryPage;

public sealed class EveryPageTests(OneInstallation installation, OpenTabs tabs, Chromium chromium) : IClassFixture<OpenTabs>
{
    public static IEnumerable<TheoryDataRow<int>> Pages => PageLook.Pages(route => !PageLook.IsOfReviews(route));

    [Fact]
    public async Task The_catalogue_has_every_page_and_no_other()
    {
        var served = (await FilledAsync()).Installation.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

        Assert.Equal(served.Distinct().Order(), PageCatalogue.All.Select(page => page.Route).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_a_narrow_screen_needs_no_sideways_scroll(int index) => await PageLook.AtAsync(await FilledAsync(), tabs, index);

    [Fact]
    public async Task Axe_sees_a_fault_when_there_is_one()
    {
        await using var visitor = await (await FilledAsync()).AsAsync(null);
        await visitor.OpenAsync("/account/sign-in");
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('label').forEach(label => label.remove())");

        Assert.Contains(await Axe.FindsAsync(visitor.Page), fault => fault.StartsWith("label:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_page_would_leave_in_the_browser_is_seen()
    {
        await using var visitor = await (await FilledAsync()).AsAsync(null);
        await visitor.OpenAsync("/account/sign-in");
        Assert.Empty(await BrowserStorage.FindsAsync(visitor.Page));
        await visitor.Page.EvaluateAsync(
            """
            async () => {
              localStorage.child = 'x'
              sessionStorage.child = 'x'
              indexedDB.open('child')
              await caches.open('child')
              history.replaceState({ child: 'x' }, '', '?name=Testa')
              document.cookie = 'child=' + btoa('of Quillon')
            }
            """);

        var found = await BrowserStorage.FindsAsync(visitor.Page);
        Assert.All(new[] { "localStorage child", "sessionStorage child", "indexedDB child", "cache child", "history {", "cookie child: Quillon", "address: Testa" }, kept => Assert.Contains(found, one => one.StartsWith(kept, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_role_has_a_home_that_axe_finds_nothing_on()
    {
        var filled = await FilledAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            await using var visitor = await filled.AsAsync(role);
            await visitor.OpenAsync("/");
            Assert.Empty(await Axe.FindsAsync(visitor.Page));
        }
    }

    private Task<FilledInstallation> FilledAsync() => installation.FilledAsync(chromium);
}
