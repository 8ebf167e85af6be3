using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>The time for which records are kept has passed: two people end them, and an auditor sees who did.</summary>
public sealed class RecordsEndTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_proposes_the_chair_confirms_and_the_case_says_kindly_that_it_is_no_more(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 10, 9, 0, 0, TimeSpan.Zero), builder =>
        {
            builder.Configuration["reviews:RetentionYears"] = "1";
            builder.Configuration["reviews:RetentionUntilAge"] = "1";
        });
        var reference = await installation.App.IsNotifiedAsync();
        await installation.App.Coordinator().DoAsync(reference, "withdraw", ("Form.Choice", "Withdraw"), ("Form.Why", "Opened by mistake"));
        installation.App.Clock.MoveTo(new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));

        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);
        await coordinator.OpenAsync("/reviews/retention");
        await coordinator.ShowsAsync("Due now or within a year", "To be looked at");
        await Look.AtAsync(coordinator, $"retention-{scripts}");
        await coordinator.FollowAsync(reference);
        await coordinator.PressAsync("Place a legal hold");
        await coordinator.IsRefusedAsync("Say why the records must be kept");
        await coordinator.OpenAsync($"/reviews/{reference}/retention");
        await Look.AtAsync(coordinator, $"case-retention-{scripts}");
        await coordinator.PressAsync("Propose to dispose of the records");
        await coordinator.ShowsAsync("Proposed: somebody else decides");
        await coordinator.FollowAsync("Decide on it");
        await coordinator.ShowsAsync("You proposed it yourself: somebody else must decide");

        await using var chair = await installation.SignedInAsync("Chris Chair", Role.Chair, scripts: scripts);
        await chair.OpenAsync("/reviews/retention");
        await chair.FollowAsync("Decide on the proposal of Cora Coordinator");
        await Look.AtAsync(chair, $"dispose-{scripts}");
        await chair.PressAsync("Dispose of the records");
        await chair.IsRefusedAsync("Say that you have made sure");
        await chair.Page.GetByLabel("I have made sure that no inquiry, court or family asks for these records").CheckAsync();
        await chair.PressAsync("Dispose of the records");
        await chair.ShowsAsync("Certificate of disposal", "by Cora Coordinator", "by Chris Chair", "The key of the case is destroyed");
        await Look.AtAsync(chair, $"certificate-{scripts}");

        await coordinator.OpenAsync($"/reviews/{reference}/history", 410);
        await coordinator.ShowsAsync("The records of this case are no longer kept", "They were disposed of on 11 March 2026 under the retention schedule");
        await Look.AtAsync(coordinator, $"gone-{scripts}");

        await using var auditor = await installation.SignedInAsync("Audrey Auditor", Role.Auditor, AreaTable.England, scripts);
        await auditor.OpenAsync($"/reviews/audit?Subject={reference}");
        await auditor.ShowsAsync("Records disposed", "Chris Chair", "Disposal proposed", "Cora Coordinator");
        await Look.AtAsync(auditor, $"audit-{scripts}");
    }
}
