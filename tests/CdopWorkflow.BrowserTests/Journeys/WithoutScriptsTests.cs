using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Notifications;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Where JavaScript is switched off or fails, everything can be done all the same.</summary>
public sealed class WithoutScriptsTests(Chromium chromium)
{
    private static readonly NotificationForm Expected = Given.FromEmergencyDepartment with
    {
        Death = Given.FromEmergencyDepartment.Death! with { Expectedness = "Expected", Place = "HospitalWard" },
    };

    [Fact]
    public async Task A_death_is_notified_and_its_review_brought_to_the_panel()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var notifier = await installation.VisitorAsync(scripts: false);
        await notifier.NotifyAsync(Expected);
        await notifier.ShowsAsync("N-2025-000001", "LAN-2025-0001");
        await installation.App.SettleAsync();

        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: false);
        await coordinator.OpenAsync("/reviews");
        await coordinator.FollowAsync("LAN-2025-0001");
        await DoAsync(coordinator, "accept", "Save", ("Form.Council", "E06000008"), ("Form.Scope", "InScope"), ("Form.Expectedness", "Expected"));
        await DoAsync(coordinator, "record-post-mortem", "Save", ("Form.Status", "NotHeld"), ("Form.WhyNone", "The coroner did not ask for one"));
        await DoAsync(coordinator, "request-returns", "Request", ("Form.Agencies", "Hospital"));
        await coordinator.OpenAsync("/reviews/LAN-2025-0001/record-return");
        await coordinator.FollowAsync("Hospital");
        await coordinator.AnswerAsync(("Form.ReceivedOn.Day", "10"), ("Form.ReceivedOn.Month", "3"), ("Form.ReceivedOn.Year", "2025"));
        await coordinator.PressAsync("Record the return");
        await coordinator.ShowsAsync("Return recorded");

        await coordinator.OpenAsync("/reviews/LAN-2025-0001/send-to-panel");
        await coordinator.PressAsync("Send");
        await coordinator.IsRefusedAsync("Sign off the anonymised pack");
        await DoAsync(coordinator, "pack", "Save and sign off", ("Form.Summary", ReviewAtThePanel.Summary));
        await DoAsync(coordinator, "send-to-panel", "Send");
        await coordinator.ShowsAsync("Ready for panel");

        await coordinator.OpenAsync("/reviews/meetings");
        await coordinator.AnswerAsync(("Form.MeetsOn.Day", "7"), ("Form.MeetsOn.Month", "4"), ("Form.MeetsOn.Year", "2025"));
        await coordinator.PressAsync("Arrange meeting");
        await coordinator.OpenAsync("/reviews/LAN-2025-0001/put-on-agenda");
        await coordinator.Page.Locator("input[name=Meeting]").CheckAsync();
        await coordinator.PressAsync("Put on the agenda");
        await coordinator.ShowsAsync("Review put on the agenda");
    }

    [Fact]
    public async Task A_panel_records_factors_and_decides()
    {
        await using var installation = await Installation.StartAsync(chromium);
        var panel = await PanelAtWork.GatherAsync(installation);
        await using var member = await panel.MemberAsync(scripts: false);
        await using var chair = await panel.ChairAsync(scripts: false);
        await member.RecordAsync(panel.Pack, "household", PanelAnswers.Household);
        await member.RecordAsync(panel.Pack, "record-factors", PanelAnswers.Factors);
        await member.RecordAsync(panel.Pack, "maternal", PanelAnswers.Maternal);
        await member.RecordAsync(panel.Pack, "conclude", PanelAnswers.Conclusions);

        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.ShowsAsync("Decided", "Ask every family where the baby sleeps away from home");
    }

    private static async Task DoAsync(Visitor coordinator, string step, string button, params (string Name, string Value)[] answers)
    {
        await coordinator.OpenAsync($"/reviews/LAN-2025-0001/{step}");
        await coordinator.AnswerAsync(answers);
        await coordinator.PressAsync(button);
        await coordinator.ShowsAsync("Success");
    }
}
