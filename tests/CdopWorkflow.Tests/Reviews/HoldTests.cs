using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

public sealed class HoldTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task Several_holds_stand_beside_one_another_and_each_is_named_until_it_is_lifted()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.HoldAsync(reference, "Inquest", Today);
        (await coordinator.HoldAsync(reference, "CriminalProceedings", Today)).Shows("Hold opened: Criminal proceedings");

        (await coordinator.DoAsync(reference, "send-to-panel")).ShowsError("Lift the holds: Inquest, Criminal proceedings");

        var inquest = (await app.ReviewAsync(reference)).Holds.Single(hold => hold.Kind == CdopWorkflow.Reviews.Holds.HoldKind.Inquest);
        (await coordinator.DoAsync(reference, "lift-hold", [("Form.Hold", inquest.Id.ToString()), .. Coordinators.Date("LiftedOn", Today.AddDays(-1))]))
            .ShowsError("The date it ended must be on or after the date it began");
        await coordinator.DoAsync(reference, "lift-hold", [("Form.Hold", inquest.Id.ToString()), ("Form.Conclusion", "Natural causes"), .. Coordinators.Date("LiftedOn", Today)]);
        (await coordinator.DoAsync(reference, "send-to-panel")).ShowsError("Lift the hold: Criminal proceedings");
    }

    [Fact]
    public async Task The_same_hold_is_opened_once_however_often_the_button_is_pressed()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.HoldAsync(reference, "Inquest", Today);

        (await coordinator.HoldAsync(reference, "Inquest", Today)).ShowsError("This hold is open already");

        Assert.Single((await app.ReviewAsync(reference)).Holds);
    }

    [Fact]
    public async Task A_hold_needs_its_kind_its_beginning_and_what_waits()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var form = await app.Coordinator().GetAsync($"/reviews/{reference}/open-hold");

        var page = await form.SubmitAsync(null, [("Form.Gates", ""), .. Coordinators.Date("OpenedOn", Today.AddDays(1))]);

        page.ShowsError("Choose what holds the review").ShowsError("The date it began must be today or in the past");
    }
}
