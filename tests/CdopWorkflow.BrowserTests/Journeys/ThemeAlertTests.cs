using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics;
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

    private async Task<Installation> StartAsync()
    {
        var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(CoSleeping.Tuesday));
        await installation.SendFactsAsync(CoSleeping.FourOfSevenAfterTwoOfSeven());
        await installation.App.RunRoundsAsync();
        return installation;
    }
}
