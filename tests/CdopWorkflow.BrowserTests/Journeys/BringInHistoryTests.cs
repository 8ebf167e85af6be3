using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.NhsNumbers;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>The history of a panel comes from a spreadsheet and stands in the figures of its years: without scripts.</summary>
public sealed class BringInHistoryTests(Chromium chromium)
{
    [Fact]
    public async Task Closed_cases_are_matched_value_by_value_and_count_in_the_year_of_their_decision()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var coordinator = await installation.SignedInAsync("Casey Marsh", Role.Coordinator, scripts: false);
        await coordinator.OpenAsync("/notifications/imports");
        await Look.AtAsync(coordinator, "history-upload");
        await coordinator.Page.GetByLabel("Closed cases: the history of a panel").CheckAsync();
        await coordinator.AnswerAsync(("Form.System", "Old register"));
        var text = $"Surname,DOB,NHS no,Local authority,Date of death,Panel date,Category of death,Modifiability,Factors,Modifiable factors\nTestb,2020-02-01,{NhsNumber.Synthetic(1).Digits},E06000008,2023-01-05,2023-10-05,Cat 8,Yes,Preterm birth;Smoker at home,Smoker at home\n";
        await coordinator.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "history.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await coordinator.PressAsync("Upload");
        await coordinator.PressAsync("Check the file");
        await coordinator.ShowsAsync("Match the values", "Cat 8", "Smoker at home");
        await Look.AtAsync(coordinator, "match-values");
        var selects = coordinator.Page.Locator("select");
        await selects.Nth(0).SelectOptionAsync("PerinatalOrNeonatal");
        await selects.Nth(1).SelectOptionAsync("Identified");
        await selects.Nth(2).SelectOptionAsync("SMOKING_HOUSEHOLD");
        await selects.Nth(3).SelectOptionAsync("SMOKING_HOUSEHOLD");
        await coordinator.PressAsync("Check the file");
        await coordinator.ShowsAsync("Of 1 line, 1 can be imported");
        await Look.AtAsync(coordinator, "history-checked");
        await coordinator.PressAsync("Import 1 line");
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
        await coordinator.OpenAsync("/reviews/LAN-2025-0001");
        await coordinator.ShowsAsync("Migrated", "Closed");
        await Look.AtAsync(coordinator, "migrated-review");
        await coordinator.OpenAsync("/reviews/LAN-2025-0001/analysis");
        await Look.AtAsync(coordinator, "migrated-analysis");
        await coordinator.OpenAsync("/analytics?year=2023-24");
        await coordinator.ShowsAsync("1 death reviewed, 1 (100.0%) with modifiable factors");
    }
}
