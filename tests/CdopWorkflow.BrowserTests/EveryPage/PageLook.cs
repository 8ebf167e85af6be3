namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>What is asked of every page.</summary>
internal static class PageLook
{
    /// <summary>The places in the catalogue of pages below an address, or of all others.</summary>
    public static IEnumerable<TheoryDataRow<int>> Pages(Func<string, bool> routes) =>
        PageCatalogue.All.Index().Where(page => routes(page.Item.Route)).Select(page => new TheoryDataRow<int>(page.Index) { TestDisplayName = $"{page.Item.Route} is accessible" });

    public static bool IsOfReviews(string route) => route.StartsWith("/reviews", StringComparison.Ordinal);

    /// <summary>axe finds nothing, nothing stays in the browser, and at 320 pixels nothing scrolls sideways.</summary>
    public static async Task AtAsync(FilledInstallation filled, OpenTabs tabs, int index)
    {
        var page = PageCatalogue.All[index];
        var visitor = await tabs.OfAsync(filled, page);
        await visitor.OpenAsync(page.Address(filled), page.Answer);

        // where nobody has asked for anything yet, nobody can have asked for it wrongly
        Assert.Equal(page.Refuses ? 1 : 0, await visitor.Page.Locator(".govuk-error-summary").CountAsync());
        Assert.Empty(await Axe.FindsAsync(visitor.Page));
        Assert.Empty(await BrowserStorage.FindsAsync(visitor.Page));

        await visitor.Page.SetViewportSizeAsync(320, 800);
        await visitor.Page.ReloadAsync();
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
              : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321).map(e => e.outerHTML.slice(0, 120)).slice(0, 6).join('\n')
            """));
    }
}
