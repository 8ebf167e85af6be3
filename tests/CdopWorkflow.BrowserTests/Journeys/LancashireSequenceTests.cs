using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Actions;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>
/// The Lancashire sequence, every step by its person: a panel decides, an alert is raised, the lead changes the practice, the question
/// and the register, agencies are asked the new question, those whom the law says must know are informed and chased, and a year later
/// the same measure is compared.
/// </summary>
public sealed class LancashireSequenceTests(Chromium chromium)
{
    private const string Question = "Where does your baby sleep?";
    private const string First = "LAN-2025-0101";
    private const string Later = "LAN-2025-0102";

    [Fact]
    public async Task From_the_first_review_to_the_changed_question_and_the_measure_after()
    {
        await using var installation = await Installation.StartAsync(chromium, AnalyticsApp.At(CoSleeping.Tuesday));
        await installation.SendFactsAsync(CoSleeping.FourOfSevenAfterTwoOfSeven());
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: false);
        await using var lead = await installation.SignedInAsync("Lena Lead", Role.SafeguardingLead, scripts: false);
        await installation.App.IsNotifiedAsync(ADeath.Notified(ADeath.Expected) with { Reference = Later });
        await AddBoardAsync(coordinator);
        await AskAsync(coordinator, "Hospital");

        await using var chair = await DecideAsync(installation);
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();

        await ActAsync(installation, lead);
        await InformAsync(coordinator);

        await installation.App.MoveToAsync(new DateOnly(2025, 10, 2));
        await coordinator.SignInAsync("Cora Coordinator");
        await AskAsync(coordinator, "Health visiting");
        await SeesAsync(coordinator, "Hospital", asked: false);
        await SeesAsync(coordinator, "Health visiting", asked: true);
        await coordinator.OpenAsync($"/reviews/{First}/actions");
        await coordinator.ShowsAsync("Overdue");

        await installation.App.MoveToAsync(new DateOnly(2025, 10, 15));
        await chair.SignInAsync("Hanna Chair");
        await chair.OpenAsync("/reviews/informed");
        await chair.ShowsAsync("The director of housing", "The chair was told on 15 October 2025");

        await CompareAsync(installation, lead);
    }

    private static async Task<Visitor> DecideAsync(Installation installation)
    {
        var panel = await PanelAtWork.GatherAsync(installation);
        await using var member = await panel.MemberAsync(scripts: false);
        var chair = await panel.ChairAsync(scripts: false);
        foreach (var (page, answers) in new[] { ("household", PanelAnswers.Household), ("record-factors", PanelAnswers.Factors), ("maternal", PanelAnswers.Maternal), ("conclude", PanelAnswers.Conclusions) })
        {
            await member.RecordAsync(panel.Pack, page, answers);
        }

        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.ShowsAsync("Decided");
        await installation.App.SettleAsync();
        return chair;
    }

    private static async Task ActAsync(Installation installation, Visitor lead)
    {
        await lead.OpenAsync("/alerts");
        await lead.ShowsAsync("5 of 8 reviews in 365 days to 2 September 2025, 2 of 7 in the 365 days before");
        await lead.FollowAsync("Bed or sofa sharing in Pan-Lancashire");
        await lead.ShowsAsync("Who was told", "Lena Lead (safeguarding lead of Pan-Lancashire)");
        await Look.AtAsync(lead, "lancashire-alert");
        await lead.PressAsync("Acknowledge");
        await lead.AnswerAsync(("Text", "The designated doctor looks into it"));
        await lead.PressAsync("Acknowledge alert");
        await lead.PressAsync("Link a change of practice");
        await lead.AnswerAsync([("Campaign", Question), .. Day("From", 1, 10)]);
        await lead.PressAsync("Link change of practice");
        await lead.PressAsync("Add a question for returns");
        await lead.AnswerAsync([("Wording", Question), .. Day("From", 1, 10)]);
        await lead.PressAsync("Add question");
        await lead.PressAsync("Add an action to the register");
        await lead.AnswerAsync([
            ("Form.Title", "Sleep space seen at the new birth visit"), ("Form.Type", "ServiceChange"), ("Form.OwnerName", "Olga Owner"), ("Form.OwnerEmail", "owner@example.org"),
            ("Form.DeputyName", "Dev Deputy"), ("Form.DeputyEmail", "deputy@example.org"), ("Form.Measure", "new birth visits with the check recorded"), ("Form.Unit", "Percent"),
            ("Form.Baseline", "62"), ("Form.Target", "95"), .. Day("Form.DueOn", 30, 11)]);
        await lead.Page.Locator("[name='Form.Board']").SelectOptionAsync(new SelectOptionValue { Label = "Infant Mortality Steering Group, Pan-Lancashire" });
        await lead.PressAsync("Add action");
        await lead.ShowsAsync("ACT-001");
        await installation.App.SettleAsync();
        await lead.OpenAsync("/alerts/TA-2025-0001");
        await lead.ShowsAsync("Acted on", "ACT-001", "open, due 30 November 2025", "Because of TA-2025-0001");
    }

    private static async Task InformAsync(Visitor coordinator)
    {
        await coordinator.OpenAsync($"/reviews/{First}/actions");
        await coordinator.PressAsync("Record who was informed");
        await coordinator.AnswerAsync([("Form.ToWhom", "The director of housing"), .. Day("Form.SentOn", 2, 9), .. Day("Form.AnswerBy", 30, 9)]);
        await coordinator.PressAsync("Save");
        await coordinator.ShowsAsync("The director of housing", "None yet");
    }

    private static async Task CompareAsync(Installation installation, Visitor lead)
    {
        await installation.App.MoveToAsync(new DateOnly(2026, 10, 5));
        await installation.SendFactsAsync(Enumerable.Range(0, 6).Select(n => new Decided(new DateOnly(2025, 11, 3).AddDays(n * 50)) { Modifiable = n < 1 ? ["CO_SLEEPING_BED"] : [] }.Reviewed));
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
        await lead.SignInAsync("Lena Lead");
        await lead.OpenAsync("/alerts/learning/co-sleeping");
        await lead.ShowsAsync(
            "Before: 5 of 8 reviews from 1 October 2024 to 30 September 2025. Since: 1 of 6 reviews from 1 October 2025 to 30 September 2026.",
            "With the theme: 63% before (95% interval 31% to 86%), 17% since", "The intervals overlap", "ACT-001");
        await Look.AtAsync(lead, "lancashire-learning");
    }

    private static async Task AskAsync(Visitor coordinator, string agency)
    {
        if (agency == "Hospital")
        {
            await coordinator.OpenAsync($"/reviews/{Later}/accept");
            await coordinator.AnswerAsync(("Form.Council", "E06000008"), ("Form.Scope", "InScope"), ("Form.Expectedness", "Expected"));
            await coordinator.PressAsync("Save");
            await coordinator.ShowsAsync("Success");
        }

        await coordinator.OpenAsync($"/reviews/{Later}/request-returns");
        await coordinator.Page.Locator($"[name='Form.Agencies'][value='{agency}']").CheckAsync();
        await coordinator.PressAsync("Request the returns");
        await coordinator.ShowsAsync("Returns requested");
    }

    private static async Task SeesAsync(Visitor coordinator, string agency, bool asked)
    {
        await coordinator.OpenAsync($"/reviews/{Later}/record-return");
        await coordinator.FollowAsync(agency);
        await coordinator.FollowAsync("Child death reporting form");
        if (asked)
        {
            await coordinator.ShowsAsync(Question);
            await Look.AtAsync(coordinator, "lancashire-question");
        }
        else
        {
            await coordinator.DoesNotShowAsync(Question);
        }
    }

    private static async Task AddBoardAsync(Visitor coordinator)
    {
        await coordinator.OpenAsync("/reviews/boards/add-board");
        await coordinator.AnswerAsync(
            ("Form.Name", "Infant Mortality Steering Group"), ("Form.Type", "SteeringGroup"), ("Form.ValidFrom.Day", "1"), ("Form.ValidFrom.Month", "4"), ("Form.ValidFrom.Year", "2024"),
            ("Form.ChairName", "Chris Chair"), ("Form.ChairEmail", "group@example.org"), ("Form.Cadence", "SixMonthly"));
        await coordinator.PressAsync("Add board");
        await coordinator.ShowsAsync("Board added");
    }

    private static (string Name, string Value)[] Day(string field, int day, int month) =>
        [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", "2025")];
}
