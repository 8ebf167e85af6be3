using CdopWorkflow.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CdopWorkflow.BrowserTests;

/// <summary>One browser for all tests; each visitor has a context, with cookies, of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Long, because a busy machine is no fault of a page.</summary>
    private const int PatienceInMilliseconds = 60_000;

    /// <summary>The same browser without its windows, which costs four tenths less, where the system has it.</summary>
    private static readonly string[] Installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // the system's browser: no other is downloaded for tests
            ExecutablePath = Environment.GetEnvironmentVariable("CDOP_CHROMIUM") is { Length: > 0 } path ? path : Installed.First(File.Exists),
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    /// <param name="address">Where the program listens.</param>
    /// <param name="scripts">Whether JavaScript runs.</param>
    /// <param name="cookies">What an earlier visitor's browser kept, to go on as that person.</param>
    public async Task<IPage> OpenAsync(string address, bool scripts = true, string? cookies = null)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            JavaScriptEnabled = scripts,
            StorageState = cookies,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(PatienceInMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
