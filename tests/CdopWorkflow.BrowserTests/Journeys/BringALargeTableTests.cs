using System.Text;
using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>An administrator for England brings postcodes in a file that takes a while.</summary>
public sealed class BringALargeTableTests(Chromium chromium)
{
    private const string Page = "/account/reference-data/postcodes/import";
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    /// <summary>Lines that say nothing make a file large as well.</summary>
    private static readonly string Remark = "# " + new string('-', 3_900);

    [Fact]
    public async Task The_page_says_how_much_was_sent_then_what_the_table_would_change()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var administrator = await installation.SignedInAsync("Ada Administrator", Role.Administrator, AreaTable.England);
        await administrator.OpenAsync(Page);
        await FillAsync(administrator, Postcodes("E06000008"));
        await administrator.Page.RouteAsync($"**{Page}", async route =>
        {
            await Task.Delay(500);
            await route.ContinueAsync();
        });
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        await Expect(administrator.Page.Locator("[data-upload-progress] [role=status]")).ToContainTextAsync("the file");
        await administrator.ShowsAsync("The file has no fault. Nothing has changed yet", "4,000");
        Assert.Empty(await Axe.FindsAsync(administrator.Page));
        await administrator.PressAsync("Put it in force");
        await administrator.ShowsAsync("The table is in force", "Invented directory");
    }

    [Fact]
    public async Task Faults_of_a_large_file_are_told_on_the_page_and_the_next_file_is_sent_as_well()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var administrator = await installation.SignedInAsync("Ada Administrator", Role.Administrator, AreaTable.England);
        await administrator.OpenAsync(Page);
        await FillAsync(administrator, Postcodes("E06999999"));
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        await administrator.ShowsAsync("There is a problem", "Put right the 10 faults in the file. Nothing was changed", "E06999999 is not the code of a council");
        Assert.Empty(await Axe.FindsAsync(administrator.Page));

        await FillAsync(administrator, Postcodes("E06000008"));
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        await administrator.ShowsAsync("The file has no fault. Nothing has changed yet");
    }

    private static async Task FillAsync(Visitor administrator, string text)
    {
        await administrator.AnswerAsync(("Form.Source", "Invented directory"), ("Form.AsAt.Day", "1"), ("Form.AsAt.Month", "2"), ("Form.AsAt.Year", "2025"));
        await administrator.Page.Locator("[name='Form.File']").SetInputFilesAsync(new FilePayload { Name = "postcodes.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
    }

    /// <summary>Four thousand invented postcodes in more than a megabyte.</summary>
    private static string Postcodes(string council) => string.Join('\n',
    [
        "postcode,council,decile,valid-from,valid-to",
        .. Enumerable.Range(0, 4_000).Select(number => $"ZZ99 {number / 400}{Letters[number / 20 % 20]}{Letters[number % 20]},{council},{(number % 10) + 1},2000-01-01,"),
        .. Enumerable.Repeat(Remark, 300),
    ]);
}
