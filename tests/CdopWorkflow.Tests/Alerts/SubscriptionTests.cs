using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>Letters by the rule that is met and the level of the area, beside themes, areas and turns.</summary>
public sealed class SubscriptionTests
{
    [Theory]
    [InlineData("counting", 1)]
    [InlineData("watch", 1)]
    [InlineData("alert", 0)]
    public async Task A_person_is_written_to_by_the_rules_they_chose(string rule, int letters)
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await ChooseAsync(alerts, ("Form.Rules", rule));

        await alerts.SendAsync(rule == "counting" ? AlertsApp.Detected() : Monthly(1, "watch/1"));
        await alerts.RunRoundsAsync();

        Assert.Equal(letters, (await alerts.App.LettersAsync<AlertsDb>()).Count);
    }

    [Fact]
    public async Task Who_chose_ALERT_is_written_to_when_a_watch_becomes_one()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await ChooseAsync(alerts, ("Form.Rules", "alert"), ("Form.Level", "NewAlerts"));
        await alerts.SendAsync(Monthly(1, "watch/1"));
        await alerts.RunRoundsAsync();
        Assert.Empty(await alerts.App.LettersAsync<AlertsDb>());

        await alerts.SendAsync(Monthly(2, "alert/1", "watch/1"), Monthly(3, "alert/1", "watch/1"));
        await alerts.RunRoundsAsync();

        Assert.Contains("Another rule is met by a theme alert in your area.", Assert.Single(await alerts.App.LettersAsync<AlertsDb>()).Text, StringComparison.Ordinal);
        (await alerts.Lead.GetAsync("/alerts/TA-2025-0001")).Shows("Another rule is met").Shows("ALERT is met, too. 5 deaths in 12 months");
    }

    [Fact]
    public async Task A_watch_that_was_put_off_comes_back_when_it_becomes_an_ALERT()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(Monthly(1, "watch/1"));
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "Seen"));
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/snooze")).SubmitAsync("Snooze alert", ("Why", "Campaign begins"), ("Until.Day", "1"), ("Until.Month", "10"), ("Until.Year", "2025"));
        Assert.NotNull(Assert.Single(await alerts.AlertsAsync()).SnoozedUntil);

        await alerts.SendAsync(Monthly(2, "alert/1", "watch/1"));

        Assert.Null(Assert.Single(await alerts.AlertsAsync()).SnoozedUntil);
    }

    [Theory]
    [InlineData("Panel", AlertsApp.Lancashire, 1)]
    [InlineData("Region", AlertsApp.Lancashire, 0)]
    [InlineData("Region", "E12000002", 1)]
    [InlineData("Country", "E12000002", 0)]
    [InlineData("Country", AreaTable.England, 1)]
    public async Task A_person_is_written_to_at_the_levels_they_chose(string level, string area, int letters)
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Known("test-nora", "Nora", Role.SafeguardingLead, AreaTable.England));
        await (await alerts.App.As(Role.SafeguardingLead, AreaTable.England, "Nora").GetAsync("/alerts/subscriptions")).SubmitAsync("Save", ("Form.Levels", level));

        await alerts.SendAsync(AlertsApp.Detected(area: area));
        await alerts.RunRoundsAsync();

        Assert.Equal(letters, (await alerts.App.LettersAsync<AlertsDb>()).Count);
    }

    [Fact]
    public async Task What_was_chosen_is_shown_again_and_rubbish_is_left_out()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await ChooseAsync(alerts, ("Form.Rules", "watch"), ("Form.Rules", "<b>"), ("Form.Levels", "Region"), ("Form.Levels", "Moon"));

        var page = await alerts.Lead.GetAsync("/alerts/subscriptions");

        Assert.Equal(["watch", "Region"], page.Document.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")));
    }

    private static async Task ChooseAsync(AlertsApp alerts, params (string, string)[] chosen) =>
        (await (await alerts.Lead.GetAsync("/alerts/subscriptions")).SubmitAsync("Save", chosen)).Shows("Saved what you are written to about");

    /// <summary>As the monthly run tells it; version 3 with the same counts as version 2.</summary>
    private static ThemeDetected Monthly(int version, params string[] rules)
    {
        var figures = new ThemeFigures(new DateOnly(2024, 8, 1), new DateOnly(2025, 7, 31), 5, 60, 1, 58, 1.2m);
        return new ThemeDetected("co-sleeping", AlertsApp.Lancashire, version, rules[0], "The rule", figures, "Bed or sofa sharing", "Deaths with sharing", 1,
            [.. rules.Select(rule => new ThemeFinding(rule, "The rule", false, new MonthOf(2025, 7), "Seen", "Chance", figures))], [], []);
    }
}
