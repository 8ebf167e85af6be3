using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Notifications;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F3: an unexpected death passes the rapid response, from the criteria to the final meeting, before any panel.</summary>
public sealed class RapidResponseTests(Chromium chromium)
{
    private const string Reference = "LAN-2025-0301";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unexpected_death_passes_the_rapid_response_and_then_reaches_the_panel(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 10, 9, 0, 0, TimeSpan.Zero));
        await installation.App.IsNotifiedAsync(ADeath.Notified() with { Reference = Reference });
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);
        await DoAsync(coordinator, "accept", "Save", ("Form.Council", "E06000008"), ("Form.Scope", "InScope"), ("Form.Expectedness", "Unexpected"));
        await DoAsync(coordinator, "open-hold", "Open the hold", [("Form.Kind", "SeriousCaseReview"), ("Form.Gates", "Panel"), .. On("OpenedOn")]);
        await DoAsync(coordinator, "request-returns", "Request", ("Form.Agencies", "Hospital"));
        await coordinator.OpenAsync($"/reviews/{Reference}/record-return");
        await coordinator.FollowAsync("Hospital");
        await coordinator.AnswerAsync(On("ReceivedOn"));
        await coordinator.PressAsync("Record the return");
        await DoAsync(coordinator, "pack", "Save and sign off", ("Form.Summary", ReviewAtThePanel.Summary));

        await coordinator.OpenAsync($"/reviews/{Reference}/send-to-panel");
        await coordinator.PressAsync("Send");
        await coordinator.IsRefusedAsync("Record the post-mortem result, or why there is none", "Hold the rapid-response final meeting", "Lift the hold: Serious Case Review");

        await RespondAsync(coordinator);
        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst, scripts: scripts);
        await installation.App.SettleAsync();
        await analyst.OpenAsync("/analytics/suspected");
        await analyst.ShowsAsync("These figures are provisional", "1 death of the last 12 months", "Bed sharing");

        await DoAsync(coordinator, "record-post-mortem", "Save", ("Form.Status", "ResultReceived"), ("Form.Result", "Unascertained"));
        await DoAsync(coordinator, "record-response-meeting", "Save the meeting", [("Form.Kind", "RapidResponseFinal"), ("Form.Attendees", "All agencies"), .. On("HeldOn")]);
        await coordinator.OpenAsync($"/reviews/{Reference}/lift-hold");
        await coordinator.Page.Locator("input[name='Form.Hold']").First.CheckAsync();
        await coordinator.AnswerAsync(On("LiftedOn"));
        await coordinator.PressAsync("Lift the hold");
        await DoAsync(coordinator, "send-to-panel", "Send");
        await coordinator.ShowsAsync("Ready for panel");
        Assert.Single(await installation.App.AuditAsync(Reference), entry => entry.StartsWith("SendToPanelRefused:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_expected_death_needs_no_rapid_response_until_it_turns_out_to_have_been_unexpected_and_its_history_stays()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 10, 9, 0, 0, TimeSpan.Zero));
        await installation.App.IsNotifiedAsync(ADeath.Notified(ADeath.Expected) with { Reference = Reference });
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await DoAsync(coordinator, "accept", "Save", ("Form.Council", "E06000008"), ("Form.Scope", "InScope"), ("Form.Expectedness", "Expected"));
        await coordinator.ShowsAsync("Gathering information");
        await DoAsync(coordinator, "request-returns", "Request", ("Form.Agencies", "Hospital"));

        await coordinator.OpenAsync($"/reviews/{Reference}/treat-as-unexpected");
        await coordinator.PressAsync("Treat");
        await coordinator.IsRefusedAsync("Say why the death is treated as unexpected");
        await coordinator.AnswerAsync(("Form.Why", "The toxicology was not what anyone expected"));
        await coordinator.PressAsync("Treat");
        await coordinator.ShowsAsync("Rapid response");
        await coordinator.OpenAsync($"/reviews/{Reference}/send-to-panel");
        await coordinator.PressAsync("Send");
        await coordinator.IsRefusedAsync("Hold the rapid-response final meeting");

        await coordinator.OpenAsync($"/reviews/{Reference}/history");
        await coordinator.ShowsAsync("The toxicology was not what anyone expected", "now “Gathering information”", "now “Rapid response”");
        Assert.Contains(await installation.App.AuditAsync(Reference), entry => entry.StartsWith("SendToPanelRefused:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stillbirth_and_a_death_at_18_are_refused_at_intake_with_the_reason_and_a_child_of_two_is_in_no_figure_about_infants()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 10, 9, 0, 0, TimeSpan.Zero));
        await using var midwife = await installation.VisitorAsync();
        await midwife.ToDatesAsync(Given.FromEmergencyDepartment);
        await midwife.AnswerAsync([.. Day("BornOn", "9", "3", "2025"), ("Form.BirthTime", "No"), .. Day("DiedOn", "9", "3", "2025"), ("Form.DeathTime", "No")]);
        await midwife.PressAsync("Continue");
        await midwife.AnswerAsync(("Form.Kind", "Stillbirth"), ("Form.ProfessionalPresent", "Yes"));
        await midwife.PressAsync("Continue");
        await midwife.ShowsAsync("We are sorry for this family's loss", "A stillbirth");
        await Look.AtAsync(midwife, "stillbirth");

        await using var doctor = await installation.VisitorAsync();
        await doctor.ToDatesAsync(Given.FromEmergencyDepartment);
        await doctor.AnswerAsync([.. Day("BornOn", "9", "3", "2007"), .. Day("DiedOn", "9", "3", "2025")]);
        await doctor.PressAsync("Continue");
        await doctor.ShowsAsync("18 or over on the date of death");

        await doctor.NotifyAsync(Given.FromEmergencyDepartment with { Child = Given.FromEmergencyDepartment.Child! with { BornOn = "2023-01-05" } }, bornOn: "5 January 2023");
        await installation.App.SettleAsync();
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.ShowsAsync("LAN-2025-0001");
        await coordinator.DoesNotShowAsync("LAN-2025-0002");
        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst);
        await analyst.OpenAsync("/analytics");
        await analyst.ShowsAsync("1 death of 2024/25 came under review, 0 of them under one year old");
    }

    private static (string Name, string Value)[] Day(string field, string day, string month, string year) =>
        [($"Form.{field}.Day", day), ($"Form.{field}.Month", month), ($"Form.{field}.Year", year)];

    /// <summary>From the criteria to the factors that are suspected.</summary>
    private static async Task RespondAsync(Visitor coordinator)
    {
        await DoAsync(
            coordinator, "decide-joint-response", "Save",
            [
                ("Form.ExternalCauses", "NotKnown"), ("Form.SuddenWithoutCause", "Yes"), ("Form.CustodyOrDetained", "No"), ("Form.MayNotBeNatural", "NotKnown"),
                ("Form.UnattendedStillbirth", "No"), ("Form.BroughtInNearDeath", "No"), ("Form.Decision", "Starts"), ("Form.DecidedBy", "Consultant on duty"),
                ("Form.Why", "Found in the morning without a cause"), .. On("DecidedOn"),
            ]);
        await DoAsync(coordinator, "name-leads", "Save", ("Form.LeadHealthProfessional", "Dr Invented"), ("Form.LeadInvestigator", "DI Invented"), ("Form.SocialWorker", "Sam Invented"));
        await DoAsync(coordinator, "record-home-visit", "Save", [("Form.Visit", "Made"), .. On("VisitedOn"), ("Form.VisitedBy", "Dr and DI Invented"), .. On("DecidedOn")]);
        await DoAsync(coordinator, "record-response-meeting", "Save the meeting", [("Form.Kind", "RapidResponseFirst"), ("Form.Attendees", "Police, social care, health"), .. On("HeldOn")]);
        await DoAsync(coordinator, "record-post-mortem", "Save", ("Form.Status", "InitialResult"), ("Form.FirstResult", "Toxicology is awaited"));
        await DoAsync(coordinator, "response-forms/rapid-response", "Save", ("answers[sleep-place-last-night]", "adult-bed"), ("answers[smoking-in-house]", "not-known"));
        await coordinator.OpenAsync($"/reviews/{Reference}/suspect-factors");
        await coordinator.Page.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "Bed sharing" }).GetByLabel("Suspected", new() { Exact = true }).CheckAsync();
        await coordinator.PressAsync("Save");
        await coordinator.ShowsAsync("Suspected factors recorded", "A joint agency response starts", "Dr Invented", "Toxicology is awaited", "Second rapid-response meeting", "Begun, 2 of");
    }

    private static async Task DoAsync(Visitor coordinator, string step, string button, params (string Name, string Value)[] answers)
    {
        await coordinator.OpenAsync($"/reviews/{Reference}/{step}");
        await coordinator.AnswerAsync(answers);
        await coordinator.PressAsync(button);
        await coordinator.ShowsAsync("Success");
    }

    private static (string Name, string Value)[] On(string field) => [($"Form.{field}.Day", "10"), ($"Form.{field}.Month", "3"), ($"Form.{field}.Year", "2025")];
}
