using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.BrowserTests.EveryPage;

public sealed class EveryPageTests(FilledInstallation filled) : IClassFixture<FilledInstallation>
{
    public static IEnumerable<TheoryDataRow<int>> Pages =>
        PageCatalogue.All.Index().Select(page => new TheoryDataRow<int>(page.Index) { TestDisplayName = $"{page.Item.Route} is accessible" });

    [Fact]
    public void The_catalogue_has_every_page_and_no_other()
    {
        var served = filled.Installation.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

        Assert.Equal(served.Distinct().Order(), PageCatalogue.All.Select(page => page.Route).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_a_narrow_screen_needs_no_sideways_scroll(int index)
    {
        var page = PageCatalogue.All[index];
        await using var visitor = page.ByLink ? await filled.ByLinkAsync() : await filled.AsAsync(page.As);
        await visitor.OpenAsync(page.Address(filled), page.Answer);

        Assert.Empty(await Axe.FindsAsync(visitor.Page));

        await visitor.Page.SetViewportSizeAsync(320, 800);
        await visitor.Page.ReloadAsync();
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
              : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321).map(e => e.outerHTML.slice(0, 120)).slice(0, 6).join('\n')
            """));
    }

    [Fact]
    public async Task Axe_sees_a_fault_when_there_is_one()
    {
        await using var visitor = await filled.AsAsync(null);
        await visitor.OpenAsync("/account/sign-in");
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('label').forEach(label => label.remove())");

        Assert.Contains(await Axe.FindsAsync(visitor.Page), fault => fault.StartsWith("label:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_role_has_a_home_that_axe_finds_nothing_on()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            await using var visitor = await filled.AsAsync(role);
            await visitor.OpenAsync("/");
            Assert.Empty(await Axe.FindsAsync(visitor.Page));
        }
    }
}
