namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>A tab for each person who looks at pages, kept open: a browser that knows the styles and scripts is most of the speed.</summary>
public sealed class OpenTabs : IAsyncDisposable
{
    private readonly Dictionary<string, Visitor> tabs = [];

    /// <summary>Wide, as a page is first seen.</summary>
    internal async Task<Visitor> OfAsync(FilledInstallation filled, CataloguedPage page)
    {
        var who = page.By?.Name ?? $"{page.As}";
        if (!tabs.TryGetValue(who, out var tab))
        {
            tabs[who] = tab = page.By is { } by ? await by.OpenAsync(filled) : await filled.AsAsync(page.As);
        }

        await tab.Page.SetViewportSizeAsync(1280, 900);
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in tabs.Values)
        {
            await tab.DisposeAsync();
        }
    }
}
