using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests;

/// <summary>Takes a picture of where a visitor is, wide, narrow and on paper, for whoever develops a page: only where CDOP_LOOK names a folder.</summary>
internal static class Look
{
    public static async Task AtAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("CDOP_LOOK") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (var width in new[] { 1280, 320 })
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }

        await visitor.Page.SetViewportSizeAsync(1280, 900);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-print.png"), FullPage = true });
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
    }
}
