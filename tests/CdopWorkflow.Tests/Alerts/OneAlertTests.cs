using CdopWorkflow.Alerts;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>One alert for a theme and area while its life lasts, whatever arrives and in whatever order.</summary>
public sealed class OneAlertTests
{
    [Fact]
    public async Task Older_news_changes_nothing()
    {
        await using var alerts = await AlertsApp.StartAsync();

        await alerts.SendAsync(AlertsApp.Detected(3, 6, 9), AlertsApp.Detected(1), AlertsApp.Ended(2), AlertsApp.Detected(3, 6, 9));

        var alert = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal((6, 9, AlertState.New, 1), (alert.Cases, alert.Reviews, alert.State, alert.History.Count));
    }

    [Fact]
    public async Task News_that_ended_before_it_was_heard_raises_nothing()
    {
        await using var alerts = await AlertsApp.StartAsync();

        await alerts.SendAsync(AlertsApp.Ended(2), AlertsApp.Detected(1));

        Assert.Empty(await alerts.AlertsAsync());
    }

    [Fact]
    public async Task Many_news_in_one_batch_make_one_alert_each()
    {
        await using var alerts = await AlertsApp.StartAsync();

        await alerts.App.UseAsync<CdopWorkflow.Analytics.Data.AnalyticsDb>(async db =>
        {
            for (var version = 1; version <= 5; version++)
            {
                db.Publish(AlertsApp.Detected(version, 4 + version, 7 + version));
                db.Publish(AlertsApp.Detected(version, 4 + version, 7 + version, theme: "smoking"));
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await alerts.App.SettleAsync();

        var all = await alerts.AlertsAsync();
        Assert.Equal(["TA-2025-0001", "TA-2025-0002"], all.Select(alert => alert.Reference));
        Assert.All(all, alert => Assert.Equal((9, 5), (alert.Cases, alert.History.Count)));
    }

    [Fact]
    public async Task A_window_that_moved_on_with_the_same_counts_is_no_news()
    {
        await using var alerts = await AlertsApp.StartAsync();
        var first = AlertsApp.Detected();

        await alerts.SendAsync(first, first with { Version = 2, Figures = first.Figures with { From = first.Figures.From.AddDays(1), To = first.Figures.To.AddDays(1) } });

        var alert = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal((AlertsApp.Tuesday.AddDays(1), 1), (alert.To, alert.History.Count));
    }

    [Fact]
    public async Task A_theme_met_again_within_a_year_renews_its_alert_with_a_new_day_to_acknowledge()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Ended(2));
        alerts.MoveTo(new DateOnly(2025, 11, 3));

        await alerts.SendAsync(AlertsApp.Detected(3));

        var alert = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal((AlertState.New, new DateOnly(2025, 11, 10)), (alert.State, alert.AcknowledgeBy));
        Assert.Equal(AlertEntryKind.MetAgain, alert.History[^1].Kind);
    }

    [Fact]
    public async Task A_theme_met_again_after_a_year_raises_a_new_alert()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Ended(2));
        alerts.MoveTo(AlertsApp.Tuesday.AddYears(1).AddDays(1));

        await alerts.SendAsync(AlertsApp.Detected(3));

        Assert.Equal(["TA-2025-0001", "TA-2026-0001"], (await alerts.AlertsAsync()).Select(alert => alert.Reference));
    }

    [Fact]
    public async Task A_closed_alert_stays_closed_until_there_are_more_reviews_with_the_theme()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/explain")).SubmitAsync("Save explanation", ("Text", "Looked into"));
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/close")).SubmitAsync("Close alert", ("Text", "Nothing more to do"));

        await alerts.SendAsync(AlertsApp.Detected(2, 5, 9));
        Assert.Equal((AlertState.Closed, 8), Assert.Single((await alerts.AlertsAsync()).Select(alert => (alert.State, alert.Reviews))));

        await alerts.SendAsync(AlertsApp.Detected(3, 6, 10));
        Assert.Equal((AlertState.New, 10), Assert.Single((await alerts.AlertsAsync()).Select(alert => (alert.State, alert.Reviews))));
    }
}
