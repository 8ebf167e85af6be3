using CdopWorkflow.BrowserTests.Journeys;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.Pictures;

/// <summary>Takes the pictures in docs/pictures from the demonstration: CDOP_PICTURES=1, then run this class.</summary>
public sealed class TakePictures(Chromium chromium)
{
    private static readonly string Folder = Path.Combine(Root(), "docs", "pictures");

    [Fact]
    public async Task Worklist_factors_figures_and_alert()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CDOP_PICTURES") == "1", "Set CDOP_PICTURES=1 to take the pictures in docs/pictures again");
        Directory.CreateDirectory(Folder);
        await using var demonstration = await Demonstration.StartAsync(chromium);

        await using var coordinator = await demonstration.AsAsync("coordinator");
        await coordinator.OpenAsync("/reviews");
        await TakeAsync(coordinator, "worklist", height: 1200);

        await using var member = await demonstration.AsAsync("member");
        await member.OpenAsync("/reviews/panel");
        await member.Page.Locator("main a[href$='/declare']").First.ClickAsync();
        await member.AnswerAsync(("Form.Interest", "None"));
        await member.PressAsync("Declare");
        await member.ArrivesAtAsync("");
        var pack = member.Path.Split('/')[3];
        await member.RecordAsync(pack, "household", PanelAnswers.Household);
        await member.RecordAsync(pack, "record-factors", PanelAnswers.Factors);
        await member.OpenAsync($"/reviews/panel/{pack}/record-factors");
        await TakeAsync(member, "record-factors", from: "//fieldset[legend[contains(., 'Sofa sharing')]]/preceding::h2[1]");

        await using var analyst = await demonstration.AsAsync("analyst");
        await analyst.OpenAsync("/analytics?area=PAN-LANCASHIRE");
        await analyst.ShowsAsync("Themes that stand out");
        await TakeAsync(analyst, "dashboard", from: "main section:has-text('Reviews by council')");

        await using var lead = await demonstration.AsAsync("lead");
        await lead.OpenAsync("/alerts");
        await lead.FollowAsync("Bed or sofa sharing in Pan-Lancashire");
        await lead.ShowsAsync("Acknowledge by");
        await TakeAsync(lead, "alert");
    }

    /// <param name="visitor">At the page.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="from">The element at which the picture begins; the top of the page unless told.</param>
    /// <param name="height">Of the picture.</param>
    private static async Task TakeAsync(Visitor visitor, string name, string from = "body", int height = 900)
    {
        var top = (await visitor.Page.Locator(from).First.BoundingBoxAsync())!.Y;
        var file = Path.Combine(Folder, $"{name}.png");
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = file,
            FullPage = true,
            Clip = new Clip { X = 0, Y = top, Width = 1280, Height = height },
            Animations = ScreenshotAnimations.Disabled,
        });
        Assert.InRange(new FileInfo(file).Length, 1, 200 * 1024);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CdopWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
