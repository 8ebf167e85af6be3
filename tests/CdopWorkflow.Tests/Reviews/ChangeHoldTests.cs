using System.Net;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

public sealed class ChangeHoldTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    public static TheoryData<HoldKind> Kinds => [.. Enum.GetValues<HoldKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_hold_blocks_what_is_usual_unless_the_coordinator_says_otherwise(HoldKind kind)
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", $"{kind}"), .. Coordinators.Date("OpenedOn", Today)]);
        await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", $"{kind}"), ("Form.Gates", "ReviewMeeting"), .. Coordinators.Date("OpenedOn", Today.AddDays(-1))]);

        var holds = (await app.ReviewAsync(reference)).Holds;
        Assert.Equal([[HoldGate.ReviewMeeting], [.. kind.UsualGates()]], holds.Select(hold => hold.Gates.ToArray()));
        (await coordinator.GetAsync($"/reviews/{reference}/clocks")).Shows(kind.Label()).Shows($"Paused by {kind.Label()}");
    }

    [Fact]
    public async Task A_hold_keeps_its_dates_and_the_reference_of_the_other_process_which_is_sealed()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        (await coordinator.DoAsync(reference, "open-hold",
            [("Form.Kind", "Inquest"), ("Form.OutsideReference", "COR-4711"), ("Form.Words", "<b>Senior coroner</b>"), .. Coordinators.Date("OpenedOn", Today), .. Coordinators.Date("ExpectedOn", Today.AddDays(90))]))
            .Shows("8 June 2025").Shows("COR-4711. <b>Senior coroner</b>");

        Assert.NotNull((await app.ReviewAsync(reference)).Holds[0].OutsideReference);
        Assert.DoesNotContain(await app.AuditAsync(reference), entry => entry.Contains("4711", StringComparison.Ordinal));
        (await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", "ThemedPanel"), .. Coordinators.Date("OpenedOn", Today), .. Coordinators.Date("ExpectedOn", Today.AddDays(-1))]))
            .ShowsError("The date it is expected to end must be on or after the date it began");
    }

    [Fact]
    public async Task A_new_expected_date_needs_a_reason_and_history_keeps_the_one_before()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", "Inquest"), .. Coordinators.Date("OpenedOn", Today), .. Coordinators.Date("ExpectedOn", new DateOnly(2025, 6, 8))]);
        var hold = (await app.ReviewAsync(reference)).Holds[0].Id.ToString();
        var page = await coordinator.GetAsync($"/reviews/{reference}/change-hold?hold={hold}");

        (await page.SubmitAsync(null, Coordinators.Date("ExpectedOn", new DateOnly(2025, 9, 1)))).ShowsError("Say why this has changed");
        (await page.SubmitAsync(null, [("Form.Why", "later"), .. Coordinators.Date("ExpectedOn", new DateOnly(2025, 6, 8))])).ShowsError("This is the date that is expected already");
        (await page.SubmitAsync(null, [("Form.Why", "later"), .. Coordinators.Date("ExpectedOn", new DateOnly(2025, 3, 9))])).ShowsError("on or after the date it began");
        (await page.SubmitAsync(null, [("Form.Why", "The coroner's officer rang"), .. Coordinators.Date("ExpectedOn", new DateOnly(2025, 9, 1))])).Shows("1 September 2025");

        (await coordinator.GetAsync($"/reviews/{reference}/history")).Shows("Inquest: expected to end on 1 September 2025, before 8 June 2025").Shows("The coroner's officer rang");
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("HoldChanged: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hold_of_another_area_does_not_exist_and_one_that_was_lifted_cannot_be_changed()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.HoldAsync(reference, "Inquest", Today);
        var hold = (await app.ReviewAsync(reference)).Holds[0].Id.ToString();
        var open = await coordinator.GetAsync($"/reviews/{reference}/change-hold?hold={hold}");
        (await app.Coordinator("PAN-CHESHIRE").GetAsync($"/reviews/{reference}/change-hold")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator("PAN-CHESHIRE").GetAsync($"/reviews/{reference}/clocks")).HasStatus(HttpStatusCode.NotFound);
        await coordinator.DoAsync(reference, "lift-hold", [("Form.Hold", hold), .. Coordinators.Date("LiftedOn", Today)]);

        (await open.SubmitAsync(null, [("Form.Why", "later"), .. Coordinators.Date("ExpectedOn", Today.AddDays(5))])).ShowsError("Choose a hold that is open");
        Assert.Null((await app.ReviewAsync(reference)).Holds[0].ExpectedOn);
    }

    [Fact]
    public async Task Gross_and_net_days_stand_wherever_a_duration_does()
    {
        await using var app = await TestApp.StartAsync(new DateTimeOffset(2025, 6, 18, 8, 0, 0, TimeSpan.Zero));
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.HoldAsync(reference, "Inquest", new DateOnly(2025, 3, 20));
        await coordinator.HoldAsync(reference, "CriminalProceedings", new DateOnly(2025, 4, 20));
        var inquest = (await app.ReviewAsync(reference)).Holds[0].Id.ToString();
        await coordinator.DoAsync(reference, "lift-hold", [("Form.Hold", inquest), .. Coordinators.Date("LiftedOn", new DateOnly(2025, 5, 1))]);
        var crime = (await app.ReviewAsync(reference)).Holds[1].Id.ToString();
        await coordinator.DoAsync(reference, "lift-hold", [("Form.Hold", crime), .. Coordinators.Date("LiftedOn", new DateOnly(2025, 5, 9))]);

        (await coordinator.GetAsync($"/reviews/{reference}")).Shows("100 days since the death, 50 days without those under a hold");
        (await coordinator.GetAsync($"/reviews/{reference}/clocks")).Shows("Days since the death 100").Shows("Days without those under a hold 50");
        (await coordinator.GetAsync("/reviews")).Shows("100 50");
    }
}
