using System.Text;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>An administrator brings a table of organisations, without scripts: a fault first, then what it changes, then in force.</summary>
public sealed class BringATableTests(Chromium chromium)
{
    private const string Good = "code,name,kind,valid-from,valid-to,succeeded-by\nZZ001,Marker Hospital,hospital,,,\nZZ003,Closed Hospital,hospital,,2024-03-31,ZZ001\n";

    [Fact]
    public async Task A_table_is_put_right_looked_at_and_put_in_force()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var administrator = await installation.SignedInAsync("Ada Penning", Role.Administrator, AreaTable.England, scripts: false);
        await administrator.OpenAsync("/account/reference-data");
        await FitsAsync(administrator, "reference-data");
        await administrator.FollowAsync("Organisations");
        await FitsAsync(administrator, "read-table");
        await administrator.PressAsync("Bring a new table");
        await administrator.AnswerAsync(("Form.Source", "Invented register, 2025"), ("Form.AsAt.Day", "1"), ("Form.AsAt.Month", "1"), ("Form.AsAt.Year", "2025"));
        await GiveAsync(administrator, Good + "ZZ004,Marker Bakery,bakery,,,\n");
        await administrator.IsRefusedAsync("Put right the fault in the file. Nothing was changed");
        await administrator.ShowsAsync("bakery is not a kind");
        await FitsAsync(administrator, "import-table");

        await GiveAsync(administrator, Good);
        await administrator.ShowsAsync("Nothing has changed yet", "Marker Hospital (ZZ001)");
        await FitsAsync(administrator, "confirm-table");
        await administrator.PressAsync("Put it in force");
        await administrator.ShowsAsync("The table is in force", "Closed Hospital", "31 March 2024");
        await FitsAsync(administrator, "in-force");
    }

    private static async Task GiveAsync(Visitor visitor, string text)
    {
        await visitor.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "organisations.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await visitor.PressAsync("Check the file");
    }

    private static async Task FitsAsync(Visitor visitor, string name)
    {
        await visitor.Page.SetViewportSizeAsync(320, 800);
        var box = (await visitor.Page.Locator("main").BoundingBoxAsync())!;
        Assert.True(box.X + box.Width <= 320, $"{name} scrolls sideways");
        await visitor.Page.SetViewportSizeAsync(1280, 900);
        await Look.AtAsync(visitor, name);
    }
}
