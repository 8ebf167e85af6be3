using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Notifications;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F1: an emergency department and the police notify one death through the form, and there is a twin.</summary>
public sealed class OneDeathTwoNoticesTests(Chromium chromium)
{
    [Fact]
    public async Task Two_notices_become_one_case_by_the_coordinators_decision_and_a_twin_becomes_another()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 10, 2, 40, 0, TimeSpan.Zero));
        await using var doctor = await installation.VisitorAsync();
        await doctor.NotifyAsync(Given.FromEmergencyDepartment);
        await doctor.ShowsAsync("Notification sent", "N-2025-000001", "LAN-2025-0001");
        await doctor.DoesNotShowAsync("Testa");

        installation.App.Clock.MoveTo(new DateTimeOffset(2025, 3, 10, 5, 15, 0, TimeSpan.Zero));
        await using var sergeant = await installation.VisitorAsync();
        await sergeant.NotifyAsync(Given.FromPolice);
        await sergeant.ShowsAsync("N-2025-000002", "A coordinator will look at your notification");
        await doctor.NotifyAsync(Given.AboutTheTwin);
        await doctor.ShowsAsync("N-2025-000003");
        await installation.App.SettleAsync();

        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.ShowsAsync("2 notifications waiting for your decision");
        await coordinator.OpenAsync("/notifications/N-2025-000002/decide");
        await coordinator.ShowsAsync("LAN-2025-0001: possible duplicate", "May be a twin of the child of LAN-2025-0001", "Matching: Family name, Date of birth, Date of death, Time of death, Sex, Postcode.");
        await coordinator.AnswerAsync(("Form.Decision", "same:LAN-2025-0001"), ("Form.Note", "Same address and dates"));
        await coordinator.PressAsync("Save the decision");
        await coordinator.ShowsAsync("Linked to case LAN-2025-0001");

        await coordinator.OpenAsync("/notifications/N-2025-000003/decide");
        await coordinator.ShowsAsync("May be a twin");
        await coordinator.AnswerAsync(("Form.Decision", "DifferentChild"));
        await coordinator.PressAsync("Save the decision");
        await coordinator.ShowsAsync("Opened case LAN-2025-0002");
        await installation.App.SettleAsync();

        await sergeant.Page.ReloadAsync();
        await sergeant.ShowsAsync("LAN-2025-0001");
        await sergeant.DoesNotShowAsync("Testa");
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.ShowsAsync("No notification waits for a decision");
        await coordinator.OpenAsync("/reviews");
        await coordinator.ShowsAsync("LAN-2025-0001", "LAN-2025-0002");
        await Expect(coordinator.Page.Locator("main").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = new Regex("^LAN-2025-") })).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_month_counts_a_death_once_that_two_have_notified()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 10, 2, 40, 0, TimeSpan.Zero));
        await Given.ACredentialAsync(installation.App, Given.Hospital, "Example Hospital");
        using var api = new HttpClient { BaseAddress = new Uri(installation.Address) };
        api.DefaultRequestHeaders.Authorization = new("Bearer", Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "delivered twice");
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "delivered twice");
        await api.AcceptedAsync(Given.FromPolice, "police");
        await installation.App.SettleAsync();

        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.FollowAsync("Compare and decide");
        await coordinator.AnswerAsync(("Form.Decision", "same:LAN-2025-0001"));
        await coordinator.PressAsync("Save the decision");
        await coordinator.ShowsAsync("Linked to case LAN-2025-0001");
        await installation.App.SettleAsync();

        await using var analyst = await installation.SignedInAsync("Ann Analyst", Role.Analyst);
        await analyst.OpenAsync("/analytics");
        await analyst.ShowsAsync("1 death of 2024/25 came under review, 1 of them under one year old");
    }
}
