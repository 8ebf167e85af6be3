using CdopWorkflow.Tests.Markers;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>What a page leaves in the browser: whoever uses the computer next can read it.</summary>
internal static class BrowserStorage
{
    private static readonly Search Search = Families();

    /// <summary>Nothing at all in what scripts can keep, and nobody of a case in a cookie or in what the address bar remembers.</summary>
    public static async Task<IReadOnlyList<string>> FindsAsync(IPage page)
    {
        var kept = await page.EvaluateAsync<string[]>(
            """
            async () => [
              ...Object.keys(localStorage).map(key => `localStorage ${key}`),
              ...Object.keys(sessionStorage).map(key => `sessionStorage ${key}`),
              ...(await indexedDB.databases()).map(database => `indexedDB ${database.name}`),
              ...(window.caches ? await caches.keys() : []).map(key => `cache ${key}`),
              ...(navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : []).map(worker => `service worker ${worker.scope}`),
              ...(history.state === null ? [] : [`history ${JSON.stringify(history.state)}`]),
              ...(window.name === '' ? [] : [`name ${window.name}`]),
            ]
            """);
        var cookies = await page.Context.CookiesAsync();
        return [.. kept, .. cookies.SelectMany(cookie => Search.In($"{cookie.Name}={cookie.Value}").Select(marker => $"cookie {cookie.Name}: {marker.Text}")), .. Search.In(page.Url).Select(marker => $"address: {marker.Text}")];
    }

    /// <summary>Names, numbers and streets of the filled installation.</summary>
    private static Search Families()
    {
        var planted = new PlantedMarkers();
        foreach (var text in new[] { "Testa", "Quillon", "Ferdinand", "Marker Street", "Invented Street", "ZZ99 1AA", "999 100 1379", "9991001379", "Nora Invented" })
        {
            planted.Known("a case", "identifier", text);
        }

        return new Search(planted);
    }
}
