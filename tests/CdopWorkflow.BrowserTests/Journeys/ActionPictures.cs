namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Pictures of a journey for whoever wants to look at it: in the folder that CDOP_LOOK names, wide and at 320 pixels.</summary>
internal static class ActionPictures
{
    public static async Task TakeAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("CDOP_LOOK") is not { Length: > 0 } folder)
        {
            return;
        }

        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        await visitor.Page.SetViewportSizeAsync(320, 800);
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-320.png"), FullPage = true });
        await visitor.Page.SetViewportSizeAsync(1280, 900);
    }
}
