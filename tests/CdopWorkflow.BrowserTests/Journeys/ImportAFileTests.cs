using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.NhsNumbers;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A hospital's register becomes cases, and one of them goes to the national database: without scripts.</summary>
public sealed class ImportAFileTests(Chromium chromium)
{
    [Fact]
    public async Task A_register_is_imported_and_its_death_sent_to_the_national_database()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var coordinator = await installation.SignedInAsync("Casey Marsh", Role.Coordinator, scripts: false);
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.FollowAsync("Import notifications or closed cases from a file");
        await Look.AtAsync(coordinator, "imports");
        await coordinator.AnswerAsync(("Form.System", "Example register"));
        var text = $"Surname,DOB,NHS no,Local authority,Date of death\nTestb,2020-02-01,{NhsNumber.Synthetic(1).Digits},E06000008,2025-01-05\nTestc,2020-02-30,,E06000008,2025-01-06\n";
        await coordinator.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "register.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await coordinator.PressAsync("Upload");

        await coordinator.PressAsync("Check the file");
        await coordinator.IsRefusedAsync("Select the column for: full name of the person who notifies", "Select the column for: organisation they work for");
        await Look.AtAsync(coordinator, "map-columns");
        await coordinator.AnswerAsync(("NotifierName", "Sam Ward"), ("NotifierAgency", "Example Hospital"));
        await coordinator.PressAsync("Check the file");
        await coordinator.ShowsAsync("Of 2 lines, 1 can be imported and 1 cannot", "Date of birth must be a real date");
        await Look.AtAsync(coordinator, "checked");
        await coordinator.PressAsync("Import 1 line");
        await installation.App.RunRoundsAsync();
        await coordinator.Page.ReloadAsync();
        await coordinator.ShowsAsync("2 of 2 lines done");
        await Look.AtAsync(coordinator, "imported");

        await installation.App.SettleAsync();
        await coordinator.OpenAsync("/reviews/LAN-2025-0001/national-export");
        await coordinator.ShowsAsync("Missing", "Postcode");
        await Look.AtAsync(coordinator, "national-export");
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => coordinator.PressAsync("Download and record as sent"));
        Assert.StartsWith("national-return-", download.SuggestedFilename, StringComparison.Ordinal);
        await coordinator.OpenAsync("/reviews/national-returns?From.Day=1&From.Month=1&From.Year=2025&To.Day=31&To.Month=12&To.Year=2025");
        await coordinator.ShowsAsync("1 death", "Postcode");
        await Look.AtAsync(coordinator, "national-returns");
    }
}
