using System.Net;
using CdopWorkflow.Alerts;
using CdopWorkflow.Contracts;

namespace CdopWorkflow.Tests.Alerts;

public sealed class EscalationTests
{
    private static readonly DateOnly Due = new(2025, 9, 9);

    [Fact]
    public async Task The_chair_is_told_once_on_the_day_after_the_last_to_acknowledge()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());

        alerts.MoveTo(Due, new TimeOnly(23, 59));
        await alerts.RunRoundsAsync();
        Assert.Empty(alerts.Told);
        (await alerts.Chair.GetAsync("/alerts")).DoesNotShow("Pan-Lancashire");
        (await alerts.Chair.GetAsync("/alerts/TA-2025-0001")).HasStatus(HttpStatusCode.NotFound);

        alerts.MoveTo(Due.AddDays(1), new TimeOnly(0, 1));
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();
        alerts.MoveTo(Due.AddDays(30));
        await alerts.RunRoundsAsync();

        var told = Assert.IsType<AlertEscalated>(Assert.Single(alerts.Told));
        Assert.Equal(("TA-2025-0001", "co-sleeping", AlertsApp.Lancashire, Due), (told.Reference, told.Theme, told.Area, told.AcknowledgeBy));
        Assert.Single((await alerts.AlertsAsync())[0].History, entry => entry.Kind == AlertEntryKind.Escalated);
        (await alerts.Chair.GetAsync("/alerts")).Shows("Bed or sofa sharing in Pan-Lancashire").Shows("The chair was told");
        (await alerts.Chair.GetAsync("/alerts/TA-2025-0001")).Shows("Nobody had acknowledged the alert by 9 September 2025.");
    }

    [Fact]
    public async Task An_acknowledged_alert_does_not_go_to_the_chair()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "The designated doctor looks into it"));

        alerts.MoveTo(Due.AddDays(1));
        await alerts.RunRoundsAsync();

        Assert.Empty(alerts.Told);
        (await alerts.Chair.GetAsync("/alerts/TA-2025-0001")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_chair_may_answer_and_the_notice_is_taken_back_once()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        alerts.MoveTo(Due.AddDays(1));
        await alerts.RunRoundsAsync();

        await (await alerts.Chair.GetAsync("/alerts/TA-2025-0001/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "I have called the lead"));
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/act")).SubmitAsync("Save", ("Text", "Campaign agreed"));
        await alerts.App.SettleAsync();

        Assert.Equal("TA-2025-0001", Assert.Single(alerts.Told.OfType<AlertAnswered>()).Reference);
    }

    [Fact]
    public async Task An_alert_that_is_no_longer_met_does_not_go_to_the_chair_and_takes_its_notice_back()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Detected(area: "MERSEYSIDE"));
        await alerts.SendAsync(AlertsApp.Ended(2));
        alerts.MoveTo(Due.AddDays(1));
        await alerts.RunRoundsAsync();
        Assert.Equal("MERSEYSIDE", Assert.IsType<AlertEscalated>(Assert.Single(alerts.Told)).Area);

        await alerts.SendAsync(AlertsApp.Ended(2) with { Area = "MERSEYSIDE" });

        Assert.Single(alerts.Told.OfType<AlertAnswered>());
    }

    [Fact]
    public async Task The_days_to_acknowledge_are_a_setting_and_leave_out_bank_holidays()
    {
        await using var alerts = await AlertsApp.StartAsync(new DateOnly(2025, 4, 17));
        await alerts.SendAsync(AlertsApp.Detected());

        // Good Friday and Easter Monday lie between
        Assert.Equal(new DateOnly(2025, 4, 28), Assert.Single(await alerts.AlertsAsync()).AcknowledgeBy);
    }
}
