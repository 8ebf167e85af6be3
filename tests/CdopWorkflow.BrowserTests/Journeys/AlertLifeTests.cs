using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>
/// The learning loop: the Lancashire sequence from the alert to the changed question, the action and the measure after, with a deputy
/// and a snooze on the way. Without JavaScript.
/// </summary>
public sealed class AlertLifeTests(Chromium chromium)
{
    [Fact]
    public async Task From_the_alert_to_the_changed_question_the_action_and_the_measure_after()
    {
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(CoSleeping.Tuesday));
        await using var lead = await installation.SignedInAsync("Lena Lead", Role.SafeguardingLead, scripts: false);
        await RaiseAsync(installation);
        await lead.OpenAsync("/alerts");
        await lead.ShowsAsync("1 alert has changed since you last read it", "New for you");
        await Look.AtAsync(lead, "alerts-list");
        await lead.FollowAsync("Bed or sofa sharing in Pan-Lancashire");
        await lead.PressAsync("Acknowledge");
        await lead.AnswerAsync(("Text", "The designated doctor looks into it"));
        await lead.PressAsync("Acknowledge alert");

        await lead.PressAsync("Link a change of practice");
        await lead.AnswerAsync(("Campaign", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        await lead.PressAsync("Link change of practice");
        await lead.PressAsync("Add a question for returns");
        await lead.AnswerAsync(("Wording", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        await lead.PressAsync("Add question");
        await lead.PressAsync("Add an action to the register");
        await lead.ShowsAsync("Because of theme alert TA-2025-0001");
        await Look.AtAsync(lead, "alert-action");

        await lead.OpenAsync("/alerts/TA-2025-0001");
        await lead.PressAsync("Snooze the alert");
        await lead.AnswerAsync(("Why", "The campaign begins on 1 October"), ("Until.Day", "1"), ("Until.Month", "10"), ("Until.Year", "2025"));
        await Look.AtAsync(lead, "alert-snooze");
        await lead.PressAsync("Snooze alert");
        await lead.ShowsAsync("Snoozed until 1 October 2025");
        await Look.AtAsync(lead, "alert-snoozed");

        await AfterAYearAsync(installation);
        await lead.SignInAsync("Lena Lead");
        await lead.OpenAsync("/alerts/TA-2025-0001");
        await lead.FollowAsync("What was learned on this theme");
        await lead.ShowsAsync("Before: 5 of 8 reviews from 1 October 2024 to 30 September 2025. Since: 1 of 6 reviews", "The intervals overlap");
        await lead.PressAsync("Tell of good practice");
        await lead.AnswerAsync(("Form.Title", "Sleep space seen at the new birth visit"), ("Form.What", "Health visitors ask to see where the baby sleeps"), ("Form.Where", "Health visiting"), ("Form.Link", "https://example.org/sleep"));
        await lead.PressAsync("Save");
        await lead.ShowsAsync("Good practice saved", "Health visitors ask to see where the baby sleeps");
        await Look.AtAsync(lead, "learning");
    }

    [Fact]
    public async Task A_deputy_is_named_subscriptions_are_chosen_and_what_was_sent_is_shown()
    {
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(CoSleeping.Tuesday));
        await using var deputy = await installation.SignedInAsync("Dora Deputy", Role.SafeguardingLead, "MERSEYSIDE");
        await using var lead = await installation.SignedInAsync("Lena Lead", Role.SafeguardingLead, scripts: false);
        await installation.App.SettleAsync();
        await lead.OpenAsync("/alerts/cover");
        await lead.AnswerAsync(("Deputy", await lead.Page.Locator("option", new() { HasText = "Dora Deputy" }).GetAttributeAsync("value") ?? ""));
        await lead.AnswerAsync(("From.Day", "2"), ("From.Month", "9"), ("From.Year", "2025"), ("To.Day", "5"), ("To.Month", "9"), ("To.Year", "2025"));
        await lead.PressAsync("Name deputy");
        await lead.ShowsAsync("Deputy named", "2 to 5 September 2025");
        await Look.AtAsync(lead, "cover");
        await RaiseAsync(installation);
        await deputy.OpenAsync("/alerts");
        await deputy.ShowsAsync("Bed or sofa sharing in Pan-Lancashire");

        await lead.OpenAsync("/alerts/subscriptions");
        await lead.AnswerAsync(("Form.Themes", "co-sleeping"), ("Form.QuietFrom.Hour", "18"), ("Form.QuietFrom.Minute", "00"), ("Form.QuietTo.Hour", "8"), ("Form.QuietTo.Minute", "00"));
        await Look.AtAsync(lead, "subscriptions");
        await lead.PressAsync("Save");
        await lead.ShowsAsync("Saved what you are written to about");

        await installation.App.RunRoundsAsync();
        await lead.OpenAsync("/alerts/deliveries");
        await lead.ShowsAsync("No mail server is set up", "Dora Deputy", "Theme alert: Bed or sofa sharing in Pan-Lancashire");
        await Look.AtAsync(lead, "deliveries");

        await using var administrator = await installation.SignedInAsync("Olive Operator", Role.Administrator, "E92000001");
        await administrator.OpenAsync("/alerts/webhooks");
        await administrator.AnswerAsync(("Form.Name", "The regional system"), ("Form.Address", "https://hooks.example.org/cdop"), ("Form.Area", "E12000002"));
        await administrator.PressAsync("Allow address");
        await administrator.ShowsAsync("Address allowed", "it is shown this once", "whsec_", "hooks.example.org");
        await Look.AtAsync(administrator, "webhooks");
    }

    private static async Task AfterAYearAsync(Installation installation)
    {
        installation.App.Clock.MoveTo(AnalyticsApp.At(new DateOnly(2026, 10, 5)));
        await installation.SendFactsAsync(Enumerable.Range(0, 6).Select(n => new Decided(new DateOnly(2025, 11, 3).AddDays(n * 50)) { Modifiable = n < 1 ? ["CO_SLEEPING_BED"] : [] }.Reviewed));
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
    }

    private static async Task RaiseAsync(Installation installation)
    {
        await installation.SendFactsAsync([.. CoSleeping.FourOfSevenAfterTwoOfSeven(), CoSleeping.Fifth.Reviewed]);
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
    }
}
