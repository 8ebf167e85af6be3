using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Two holds at once, a new expected date, a clock that runs out, and who hears of it; all without scripts.</summary>
public sealed class ClocksAndHoldsTests(Chromium chromium)
{
    [Fact]
    public async Task A_review_is_held_twice_and_its_late_clocks_reach_the_coordinator_and_the_chair()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 14, 8, 0, 0, TimeSpan.Zero));
        await installation.AccountAsync("Cora Coordinator", new Grant(Role.Coordinator, Installation.Panel));
        await installation.AccountAsync("Charles Chair", new Grant(Role.Chair, Installation.Panel));
        var reference = await installation.App.IsNotifiedAsync();
        for (var round = 0; round < 3; round++)
        {
            await installation.App.RunRoundsAsync();
            installation.App.Clock.Advance(TimeSpan.FromHours(13));
        }

        await using var coordinator = await installation.VisitorAsync(scripts: false);
        await coordinator.SignInAsync("Cora Coordinator");
        await coordinator.OpenAsync("/reviews");
        await coordinator.ShowsAsync("Chair told on 15 March 2025");
        await coordinator.AnswerAsync(("Filter.Late", "true"));
        await coordinator.PressAsync("Show");
        await coordinator.ShowsAsync("1 review found");
        await coordinator.FollowAsync(reference);
        await coordinator.FollowAsync("Clocks and holds");
        await HoldAsync(coordinator, "Inquest", "COR-4711");
        await HoldAsync(coordinator, "CriminalProceedings", "");
        await coordinator.ShowsAsync("Paused by Inquest, Criminal proceedings; its days still count", "COR-4711", "Days without those under a hold");

        await coordinator.FollowAsync("New date");
        await coordinator.AnswerAsync(("Form.ExpectedOn.Day", "1"), ("Form.ExpectedOn.Month", "9"), ("Form.ExpectedOn.Year", "2025"));
        await coordinator.PressAsync("Save");
        await coordinator.IsRefusedAsync("Say why this has changed");
        await coordinator.AnswerAsync(("Form.Why", "The coroner’s officer rang"));
        await coordinator.PressAsync("Save");
        await coordinator.ShowsAsync("Expected date changed", "1 September 2025");

        await coordinator.OpenAsync($"/reviews/{reference}/lift-hold");
        await coordinator.Page.GetByLabel("Inquest").CheckAsync();
        await coordinator.AnswerAsync(("Form.LiftedOn.Day", "15"), ("Form.LiftedOn.Month", "3"), ("Form.LiftedOn.Year", "2025"));
        await coordinator.PressAsync("Lift the hold");
        await coordinator.ShowsAsync("Paused by Criminal proceedings; its days still count");

        await coordinator.OpenAsync("/reviews/letters");
        await coordinator.ShowsAsync("No mail server is set up", "charles.chair@example.org", "A review waits: Name a key worker for the family");

        await using var chair = await installation.VisitorAsync(scripts: false);
        await chair.SignInAsync("Charles Chair");
        await chair.OpenAsync("/reviews/panel");
        await chair.ShowsAsync("Name a key worker for the family: the time is over in 1 review");
        await chair.DoesNotShowAsync(reference);
    }

    private static async Task HoldAsync(Visitor coordinator, string kind, string reference)
    {
        await coordinator.PressAsync("Open a hold");
        await coordinator.AnswerAsync(
            ("Form.Kind", kind), ("Form.OpenedOn.Day", "12"), ("Form.OpenedOn.Month", "3"), ("Form.OpenedOn.Year", "2025"),
            ("Form.ExpectedOn.Day", "1"), ("Form.ExpectedOn.Month", "6"), ("Form.ExpectedOn.Year", "2025"), ("Form.OutsideReference", reference));
        await coordinator.PressAsync("Open the hold");
        await coordinator.ShowsAsync("Hold opened: ");
    }
}
