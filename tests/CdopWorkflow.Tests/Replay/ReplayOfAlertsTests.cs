using CdopWorkflow.Alerts;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.EscalatedAlerts;
using CdopWorkflow.Tests.Alerts;
using CdopWorkflow.Tests.Analytics;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Replay;

/// <summary>Alerts with Analytics and Reviews after a restore: themes that stand out, changes of practice, notices to chairs.</summary>
public sealed class ReplayOfAlertsTests
{
    private static readonly DateOnly Due = new(2025, 9, 9);

    [Fact]
    public async Task A_chair_is_told_again_what_Reviews_had_forgotten()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendAsync(AlertsApp.Detected());
        using var point = await OlderPoint.OfAsync(alerts.App, "reviews");
        await EscalateAsync(alerts);

        Assert.Contains("Chairs told again: 1 alerts. Notices taken back: 0.", await point.ReturnAsync(alerts.App), StringComparison.Ordinal);

        (await alerts.Chair.GetAsync("/reviews/panel")).Shows("Nobody acknowledged the theme alert");
        Assert.Contains("Chairs told again: 0 alerts. Notices taken back: 0.", await OlderPoint.AgreeAsync(alerts.App), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chair_is_not_asked_again_what_was_answered_after_the_copy_of_Reviews()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendAsync(AlertsApp.Detected());
        await EscalateAsync(alerts);
        using var point = await OlderPoint.OfAsync(alerts.App, "reviews");
        await AcknowledgeAsync(alerts);

        Assert.Contains("Chairs told again: 0 alerts. Notices taken back: 1.", await point.ReturnAsync(alerts.App), StringComparison.Ordinal);

        (await alerts.Chair.GetAsync("/reviews/panel")).DoesNotShow("theme alert");
    }

    [Fact]
    public async Task What_Alerts_forgot_that_it_was_answered_waits_for_the_chair_again()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendAsync(AlertsApp.Detected());
        await EscalateAsync(alerts);
        using var point = await OlderPoint.OfAsync(alerts.App, "alerts");
        await AcknowledgeAsync(alerts);

        Assert.Contains("Chairs told again: 1 alerts. Notices taken back: 1.", await point.ReturnAsync(alerts.App), StringComparison.Ordinal);

        (await alerts.Chair.GetAsync("/reviews/panel")).Shows("Nobody acknowledged the theme alert");
        await AcknowledgeAsync(alerts);
        (await alerts.Chair.GetAsync("/reviews/panel")).DoesNotShow("theme alert");
        Assert.False(await alerts.App.UseAsync((ReviewsDb db) => db.Set<EscalatedAlert>().AnyAsync(alert => alert.Waits)));
    }

    [Fact]
    public async Task An_alert_goes_on_hearing_of_its_theme_after_Analytics_forgot_what_it_had_told()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        using var point = await OlderPoint.OfAsync(alerts.App, "analytics");
        var facts = Sharing(6);
        foreach (var fact in facts)
        {
            await alerts.SendFactsAsync(fact);
        }

        var told = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal(6, told.Cases);

        Assert.Contains("Themes told again: 0, to be counted again: 1.", await point.ReturnAsync(alerts.App), StringComparison.Ordinal);
        await alerts.SendFactsAsync([.. facts, .. Sharing(1)]);
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await alerts.RunRoundsAsync();

        var after = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal((AlertState.New, 7), (after.State, after.Cases));
        Assert.Contains("Themes told again: 0, to be counted again: 0.", await OlderPoint.AgreeAsync(alerts.App), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_stood_out_only_in_what_Analytics_lost_is_told_to_have_ended()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        using var point = await OlderPoint.OfAsync(alerts.App, "analytics");
        await alerts.SendFactsAsync(Sharing(6));

        await point.ReturnAsync(alerts.App);
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await alerts.RunRoundsAsync();

        Assert.Equal(AlertState.NoLongerMet, Assert.Single(await alerts.AlertsAsync()).State);
    }

    [Fact]
    public async Task An_alert_that_Alerts_forgot_is_raised_again()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        using var point = await OlderPoint.OfAsync(alerts.App, "alerts");
        await alerts.SendFactsAsync(Sharing(6));
        Assert.Single(await alerts.AlertsAsync());

        Assert.Contains("Themes told again: 1, to be counted again: 0.", await point.ReturnAsync(alerts.App), StringComparison.Ordinal);

        var alert = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal((AlertState.New, 6), (alert.State, alert.Cases));
    }

    [Theory]
    [InlineData("analytics")]
    [InlineData("alerts")]
    public async Task A_change_of_practice_is_measured_anew_whichever_of_the_two_forgot(string forgetful)
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendFactsAsync(Sharing(6));
        OlderPoint? point = forgetful == "analytics" ? await OlderPoint.OfAsync(alerts.App, forgetful) : null;
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/change-practice")).SubmitAsync(
            "Link change of practice", ("Campaign", "Where does your baby sleep?"), ("From.Day", "2"), ("From.Month", "9"), ("From.Year", "2025"));
        await alerts.App.SettleAsync();
        point ??= await OlderPoint.OfAsync(alerts.App, forgetful);
        var before = await alerts.App.UseAsync((AlertsDb db) => db.Practices.Select(practice => practice.MeasureVersion).SingleAsync());
        Assert.True(before > 0);
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await alerts.SendFactsAsync(Sharing(1));

        var said = await point.ReturnAsync(alerts.App);
        point.Dispose();
        Assert.Contains("Changes of practice measured anew: 1.", said, StringComparison.Ordinal);
        await alerts.SendFactsAsync(Sharing(8));
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await alerts.RunRoundsAsync();

        var practice = await alerts.App.UseAsync((AlertsDb db) => db.Practices.SingleAsync());
        Assert.Equal(8, practice.After.Cases);
        Assert.Equal(practice.MeasureVersion, await alerts.App.UseAsync((AnalyticsDb db) => db.Practices.Select(followed => followed.Version).SingleAsync()));
        Assert.Contains("Changes of practice measured anew: 0.", await OlderPoint.AgreeAsync(alerts.App), StringComparison.Ordinal);
    }

    private static AnalyticsApp.Sent[] Sharing(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Decided(AlertsApp.Tuesday) { Modifiable = ["CO_SLEEPING_SOFA"] }.Reviewed)];

    private static async Task EscalateAsync(AlertsApp alerts)
    {
        alerts.MoveTo(Due.AddDays(1));
        await alerts.RunRoundsAsync();
        (await alerts.Chair.GetAsync("/reviews/panel")).Shows("Nobody acknowledged the theme alert");
    }

    private static async Task AcknowledgeAsync(AlertsApp alerts)
    {
        var alert = await alerts.Chair.GetAsync("/alerts/TA-2025-0001");
        await (await alert.FollowAsync("Acknowledge the alert")).SubmitAsync("Acknowledge alert", ("Text", "I have called the lead"));
        await alerts.App.SettleAsync();
    }
}
