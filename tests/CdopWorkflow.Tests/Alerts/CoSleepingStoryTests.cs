using CdopWorkflow.Alerts;
using CdopWorkflow.Contracts;
using CdopWorkflow.Tests.Analytics;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>The Lancashire pattern from the fifth review to the measure after the campaign, with Analytics for real.</summary>
public sealed class CoSleepingStoryTests
{
    private static readonly DateOnly October = new(2025, 10, 1);

    [Fact]
    public async Task The_fifth_of_eight_raises_one_alert_for_the_lead_within_a_minute()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendFactsAsync(FourOfSevenAfterTwoOfSeven());
        Assert.Empty(await alerts.AlertsAsync());

        await alerts.SendFactsAsync(Sharing(AlertsApp.Tuesday, "CO_SLEEPING_SOFA", "CO_SLEEPING_BED").Reviewed);
        await alerts.RunRoundsAsync();

        var alert = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal(new DateOnly(2025, 9, 9), alert.AcknowledgeBy);
        Assert.True(alert.RaisedAt - AnalyticsApp.At(AlertsApp.Tuesday) < TimeSpan.FromMinutes(1));
        (await alerts.Lead.GetAsync("/alerts"))
            .Shows("Acknowledge 1 alert: the first by 9 September 2025")
            .Shows("Bed or sofa sharing in Pan-Lancashire")
            .Shows("5 of 8 reviews in 365 days to 2 September 2025, 2 of 7 in the 365 days before");
        (await alerts.Lead.GetAsync($"/alerts/{alert.Reference}"))
            .Shows("Alert from here, with the theme: 5").Shows("If nothing has changed and about 2 reviews a year have the theme, a panel meets this rule by chance about once in")
            .Shows("Acknowledge by 9 September 2025. After that day the chair of the panel is told.")
            .Shows("5 or more reviews with the theme among sudden unexpected infant deaths of one panel in 365 days by decision date");
    }

    [Fact]
    public async Task A_sixth_updates_the_alert_and_a_correction_says_no_longer_met()
    {
        await using var alerts = await AlertsApp.StartAsync();
        var fifth = Sharing(AlertsApp.Tuesday, "CO_SLEEPING_SOFA");
        await alerts.SendFactsAsync([.. FourOfSevenAfterTwoOfSeven(), fifth.Reviewed]);

        var later = new DateOnly(2025, 9, 20);
        alerts.MoveTo(later);
        var sixth = Sharing(later, "CO_SLEEPING_BED");
        await alerts.SendFactsAsync(sixth.Reviewed);
        Assert.Equal((6, AlertState.New), Single(await alerts.AlertsAsync(), alert => (alert.Cases, alert.State)));

        await alerts.SendFactsAsync((fifth with { Version = 2, Modifiable = [] }).Reviewed, (sixth with { Version = 2, Modifiable = [] }).Reviewed);

        var ended = Assert.Single(await alerts.AlertsAsync());
        Assert.Equal(AlertState.NoLongerMet, ended.State);
        Assert.Equal([AlertEntryKind.Raised, AlertEntryKind.Updated], ended.History.Take(2).Select(entry => entry.Kind));
        Assert.Equal(AlertEntryKind.NoLongerMet, ended.History[^1].Kind);
        (await alerts.Lead.GetAsync("/alerts")).Shows("Close 1 alert whose theme no longer meets its rule");
    }

    [Fact]
    public async Task A_campaign_and_a_question_are_told_and_the_measure_comes_back()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.SendFactsAsync([.. FourOfSevenAfterTwoOfSeven(), Sharing(AlertsApp.Tuesday, "CO_SLEEPING_SOFA").Reviewed]);
        var page = await alerts.Lead.GetAsync("/alerts/TA-2025-0001");

        var linked = await (await page.FollowAsync("Link a change of practice")).SubmitAsync(
            "Link", ("Campaign", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        linked.Shows("Change of practice linked").Shows("Acted on");
        await (await page.FollowAsync("Add a question")).SubmitAsync(
            "Add question", ("Wording", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        await alerts.App.SettleAsync();

        var change = Assert.Single(alerts.Told.OfType<PracticeChanged>());
        Assert.Equal(("co-sleeping", AlertsApp.Lancashire, October), (change.Theme, change.Area, change.From));
        var question = Assert.Single(alerts.Told.OfType<QuestionAdded>());
        Assert.Equal(("co-sleeping", AlertsApp.Lancashire, "Where does your baby sleep?", October), (question.Theme, question.Area, question.Wording, question.From));
        (await alerts.Lead.GetAsync("/alerts/TA-2025-0001")).Shows("Before: 5 of 8 reviews from 1 October 2024 to 30 September 2025. Since: not begun.");

        var december = new DateOnly(2025, 12, 1);
        alerts.MoveTo(december);
        await alerts.SendFactsAsync(new Decided(december).Reviewed, Sharing(december, "CO_SLEEPING_BED").Reviewed);
        await alerts.RunRoundsAsync();

        var after = await alerts.Lead.GetAsync("/alerts/TA-2025-0001");
        after.Shows("Since: 1 of 2 reviews from 1 October to 1 December 2025.");
        Assert.Contains(after.Document.QuerySelectorAll("figure table"), table => table.TextContent.Contains("Since", StringComparison.Ordinal));
    }

    private static TResult Single<TResult>(List<Alert> alerts, Func<Alert, TResult> part) => part(Assert.Single(alerts));

    private static Decided Sharing(DateOnly on, params string[] codes) => new(on) { Modifiable = codes };

    /// <summary>Two of seven in the year to 2 September 2024, four of seven since.</summary>
    private static IEnumerable<AnalyticsApp.Sent> FourOfSevenAfterTwoOfSeven()
    {
        for (var n = 0; n < 7; n++)
        {
            yield return Sharing(new DateOnly(2023, 10, 3).AddDays(n * 40), n < 2 ? ["CO_SLEEPING_BED"] : []).Reviewed;
            yield return Sharing(new DateOnly(2024, 10, 3).AddDays(n * 40), n < 4 ? ["CO_SLEEPING_BED"] : []).Reviewed;
        }
    }
}
