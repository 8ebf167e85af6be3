using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Analytics.ThemeWatch;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F6: the fifth review with bed or sofa sharing within a year raises one alert.</summary>
public sealed class ThemeAlertTests(Chromium chromium)
{
    private const string Reading = "5 of 8 reviews in 365 days to 2 September 2025, 2 of 7 in the 365 days before";

    [Fact]
    public async Task The_lead_reads_acknowledges_and_acts_on_one_alert()
    {
        await using var installation = await StartAsync();
        await using var lead = await installation.SignedInAsync("Lena Lead", Role.SafeguardingLead);
        await lead.OpenAsync("/alerts");
        await lead.ShowsAsync("No alert waits for you");

        await installation.SendFactsAsync([CoSleeping.Fifth.Reviewed]);
        await installation.App.RunRoundsAsync();
        await lead.OpenAsync("/alerts");
        await lead.ShowsAsync("Acknowledge 1 alert: the first by 9 September 2025", "Bed or sofa sharing in Pan-Lancashire", Reading);
        await Expect(lead.Page.Locator("main tbody tr")).ToHaveCountAsync(1);

        await lead.FollowAsync("Bed or sofa sharing in Pan-Lancashire");
        await lead.ShowsAsync("Acknowledge by 9 September 2025. After that day the chair of the panel is told.");
        await lead.PressAsync("Acknowledge");
        await lead.AnswerAsync(("Text", "The designated doctor looks into it"));
        await lead.PressAsync("Acknowledge alert");
        await lead.ShowsAsync("The designated doctor looks into it");

        await lead.PressAsync("Link a change of practice");
        await lead.AnswerAsync(("Campaign", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        await lead.PressAsync("Link change of practice");
        await lead.ShowsAsync("Change of practice linked");
        await lead.PressAsync("Add a question for returns");
        await lead.AnswerAsync(("Wording", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        await lead.PressAsync("Add question");
        await lead.ShowsAsync("Question for returns issued from 1 October 2025: Where does your baby sleep?");
        await installation.App.SettleAsync();
        await lead.Page.ReloadAsync();
        await lead.ShowsAsync("Before: 5 of 8 reviews from 1 October 2024 to 30 September 2025. Since: not begun.");
    }

    [Fact]
    public async Task The_chair_is_told_when_nobody_has_acknowledged()
    {
        await using var installation = await StartAsync();
        await installation.SendFactsAsync([CoSleeping.Fifth.Reviewed]);
        installation.App.Clock.MoveTo(AnalyticsApp.At(new DateOnly(2025, 9, 9)));
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
        await using var chair = await installation.SignedInAsync("Hanna Chair", Role.Chair);
        await chair.OpenAsync("/reviews/panel");
        await chair.DoesNotShowAsync("Bed or sofa sharing");

        installation.App.Clock.MoveTo(AnalyticsApp.At(new DateOnly(2025, 9, 10)));
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
        await chair.SignInAsync("Hanna Chair");
        await chair.OpenAsync("/reviews/panel");
        await chair.ShowsAsync("Bed or sofa sharing");
        await chair.OpenAsync("/alerts");
        await chair.ShowsAsync(Reading, "The chair was told");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_alert_by_month_of_death_shows_its_rules_drawn_in_and_what_it_cannot_say(bool scripts)
    {
        const string code = "missed-vaccines";
        const string factor = "IMMUNISATION_GAP";
        var (first, april) = (new MonthOf(2017, 4), new DateOnly(2025, 4, 1));
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(april));
        await installation.App.PutAsync(new[] { ("PAN-LANCASHIRE", 8), ("MERSEYSIDE", 1) }.SelectMany(panel =>
            PastDeaths.Steady(panel.Item1, first, 84, 5, 1, factor).Concat(PastDeaths.Steady(panel.Item1, first.AddMonths(84), 12, 5, panel.Item2, factor))));
        await installation.App.UseAsync<AnalyticsDb>(async db =>
        {
            var theme = new SavedTheme { Code = code, Version = 1, Area = AreaTable.England, LiveFrom = first.FirstDay };
            theme.Write("Missed vaccines", new ThemePredicate { AnyOf = [factor] }, [ThemeLevel.Panel], [WatchRule.Watch, WatchRule.Alert]);
            db.Add(theme);
            await db.SaveChangesAsync();
        });
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();

        await using var lead = await installation.SignedInAsync("Lena Lead", Role.SafeguardingLead, scripts: scripts);
        await lead.OpenAsync("/alerts");
        await lead.FollowAsync("Missed vaccines in Pan-Lancashire");
        await lead.ShowsAsync(
            "8 deaths in 12 months to March 2025 by month of death, 1.0 expected", "WATCH from", "5 of 300 deaths here from April 2018 to March 2023",
            "fewer than 1 of 200 such years", "A quiet screen is not evidence", "Other alerts on this theme", "Good practice on this theme", "Lena Lead (safeguarding lead of Pan-Lancashire)");
        await Look.AtAsync(lead, $"alert-by-month-{(scripts ? "scripts" : "plain")}");
    }

    private async Task<Installation> StartAsync()
    {
        var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(CoSleeping.Tuesday));
        await installation.SendFactsAsync(CoSleeping.FourOfSevenAfterTwoOfSeven());
        await installation.App.RunRoundsAsync();
        return installation;
    }
}
