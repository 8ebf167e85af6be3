using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>An unexpected death must pass the rapid response (F3).</summary>
public sealed class SendToPanelTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task The_panel_is_refused_with_everything_that_is_missing_and_nothing_changes()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.HoldAsync(reference, "SeriousCaseReview", Today);
        await coordinator.RequestReturnsAsync(reference, "Hospital", "Housing");
        await coordinator.ReceiveReturnAsync(reference, "Hospital", Today);
        var before = await app.ReviewAsync(reference);

        var page = await coordinator.DoAsync(reference, "send-to-panel");

        Assert.Equal(
            [
                "Record the post-mortem result, or why there is none",
                "Hold the rapid-response final meeting",
                "Lift the hold: Serious Case Review",
                "Receive the agency returns, or say why you go on without: Housing",
            ],
            page.Errors);
        var after = await app.ReviewAsync(reference);
        Assert.Equal((ReviewState.RapidResponse, before.Version), (after.State, after.Version));
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("SendToPanelRefused: Record the post-mortem", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_all_of_it_done_the_same_step_moves_the_review_on()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.HoldAsync(reference, "SeriousCaseReview", Today);
        await coordinator.RequestReturnsAsync(reference, "Hospital", "Housing");
        await coordinator.ReceiveReturnAsync(reference, "Hospital", Today);

        await coordinator.WaiveReturnAsync(reference, "Housing", "The service was closed by a flood");
        await coordinator.RecordNoPostMortemAsync(reference);
        (await coordinator.DoAsync(reference, "record-response-meeting", [("Form.Kind", "RapidResponseFinal"), ("Form.Attendees", "Paediatrician, police"), .. Coordinators.Date("HeldOn", Today)]))
            .Shows("Meeting recorded");
        var hold = (await app.ReviewAsync(reference)).Holds[0];
        await coordinator.DoAsync(reference, "lift-hold", [("Form.Hold", hold.Id.ToString()), .. Coordinators.Date("LiftedOn", Today)]);
        var page = await coordinator.DoAsync(reference, "send-to-panel");

        page.Shows("The review is ready for the panel").Shows("Ready for panel");
        Assert.Equal(ReviewState.ReadyForPanel, (await app.ReviewAsync(reference)).State);
    }

    [Fact]
    public async Task The_pack_must_be_signed_off()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference, "Expected");

        (await coordinator.DoAsync(reference, "send-to-panel")).ShowsError("Sign off the anonymised pack").ShowsError("Ask the agencies for their returns");
    }

    [Fact]
    public async Task An_expected_death_needs_no_rapid_response_until_it_is_found_unexpected()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        var coordinator = app.Coordinator();
        (await coordinator.AcceptAsync(reference, "Expected")).Shows("Gathering information");
        await coordinator.RecordNoPostMortemAsync(reference);

        (await coordinator.DoAsync(reference, "treat-as-unexpected")).ShowsError("Say why the death is treated as unexpected");
        var page = await coordinator.DoAsync(reference, "treat-as-unexpected", ("Form.Why", "The toxicology was not what anyone expected"));

        page.Shows("Rapid response").Shows("Hold the rapid-response final meeting");
        (await coordinator.GetAsync($"/reviews/{reference}/history")).Shows("The toxicology was not what anyone expected").Shows("Post-mortem: There was no post-mortem");
        (await coordinator.DoAsync(reference, "treat-as-expected", ("Form.Why", "The designated doctor has looked again"))).Shows("Gathering information");
    }
}
