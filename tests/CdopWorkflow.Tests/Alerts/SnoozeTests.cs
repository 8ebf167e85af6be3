using CdopWorkflow.Alerts;

namespace CdopWorkflow.Tests.Alerts;

public sealed class SnoozeTests
{
    private const string Path = "/alerts/TA-2025-0001";

    [Fact]
    public async Task A_snoozed_alert_waits_for_nobody_and_comes_back_on_its_day()
    {
        await using var alerts = await AcknowledgedAsync();
        (await SnoozeAsync(alerts, new DateOnly(2025, 10, 1))).Shows("Alert snoozed").Shows("Snoozed until 1 October 2025").Shows("The campaign begins on 1 October");
        (await alerts.Lead.GetAsync("/alerts")).Shows("No alert waits for you.").Shows("Snoozed until 1 October 2025");

        alerts.MoveTo(new DateOnly(2025, 9, 30));
        await alerts.RunRoundsAsync();
        (await alerts.Lead.GetAsync("/alerts")).Shows("No alert waits for you.");

        alerts.MoveTo(new DateOnly(2025, 10, 1));
        await alerts.RunRoundsAsync();
        await alerts.RunRoundsAsync();

        (await alerts.Lead.GetAsync("/alerts")).Shows("Act on or explain 1 alert").DoesNotShow("Snoozed");
        Assert.Single((await alerts.AlertsAsync())[0].History, entry => entry.Kind == AlertEntryKind.SnoozeEnded);
    }

    [Fact]
    public async Task Another_review_with_the_theme_ends_the_snooze()
    {
        await using var alerts = await AcknowledgedAsync();
        await SnoozeAsync(alerts, new DateOnly(2025, 10, 1));

        await alerts.SendAsync(AlertsApp.Detected(2, 5, 9));
        Assert.NotNull((await alerts.AlertsAsync())[0].SnoozedUntil);
        await alerts.SendAsync(AlertsApp.Detected(3, 6, 10));

        Assert.Null((await alerts.AlertsAsync())[0].SnoozedUntil);
        (await alerts.Lead.GetAsync("/alerts")).Shows("Act on or explain 1 alert");
    }

    [Fact]
    public async Task A_person_ends_it_before_its_day()
    {
        await using var alerts = await AcknowledgedAsync();
        await SnoozeAsync(alerts, new DateOnly(2025, 10, 1));

        (await (await alerts.Lead.GetAsync($"{Path}/snooze")).SubmitAsync("End the snooze now")).Shows("Snooze ended").DoesNotShow("Snoozed until 1 October 2025. It");

        (await alerts.Lead.GetAsync("/alerts")).Shows("Act on or explain 1 alert");
    }

    [Fact]
    public async Task An_alert_that_nobody_acknowledged_cannot_be_put_off()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());

        (await alerts.Lead.GetAsync(Path)).DoesNotShow("Snooze the alert");
        (await SnoozeAsync(alerts, new DateOnly(2025, 10, 1))).ShowsError("Acknowledge the alert before you snooze it");
    }

    [Theory]
    [InlineData("2025-09-02")]
    [InlineData("2024-09-30")]
    [InlineData("2025-12-02")]
    public async Task The_day_must_lie_ahead_and_not_too_far(string day)
    {
        await using var alerts = await AcknowledgedAsync();

        (await SnoozeAsync(alerts, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))
            .ShowsError("The alert must come back on a day after today, and within 90 days");

        Assert.Null((await alerts.AlertsAsync())[0].SnoozedUntil);
    }

    private static async Task<AlertsApp> AcknowledgedAsync()
    {
        var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        await (await alerts.Lead.GetAsync($"{Path}/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "The designated doctor looks into it"));
        return alerts;
    }

    private static async Task<TestKit.Page> SnoozeAsync(AlertsApp alerts, DateOnly until) => await (await alerts.Lead.GetAsync($"{Path}/snooze")).SubmitAsync(
        "Snooze alert", ("Why", "The campaign begins on 1 October"), ("Until.Day", $"{until.Day}"), ("Until.Month", $"{until.Month}"), ("Until.Year", $"{until.Year}"));
}
