using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Tests.Notifications;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A coordinator looks through what arrived, marks several at once and finds a case by what a caller knows; by keyboard, and without scripts.</summary>
public sealed class InboxAndSearchTests(Chromium chromium)
{
    private static readonly string RightNumber = NhsNumber.Synthetic(77).Digits;

    [Fact]
    public async Task What_arrived_is_marked_by_keyboard_and_a_case_is_found_on_a_narrow_screen()
    {
        await using var installation = await WithTwoAsync();
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.ShowsAsync("2 notifications nobody has marked as seen yet", "Another system");
        await FitsAsync(coordinator, "inbox");
        foreach (var reference in new[] { "N-2025-000001", "N-2025-000002" })
        {
            await coordinator.Page.GetByLabel($"Select {reference}").FocusAsync();
            await coordinator.Page.Keyboard.PressAsync("Space");
        }

        await coordinator.Page.Keyboard.PressAsync("Enter");
        await coordinator.ShowsAsync("Mark 2 notifications");
        await FitsAsync(coordinator, "mark");
        await coordinator.AnswerAsync(("Form.Choice", "Seen"));
        await coordinator.PressAsync("Confirm");
        await coordinator.ShowsAsync("2 notifications marked", "Cora Coordinator, 10 March 2025");

        await coordinator.FollowAsync("Find a case");
        await coordinator.AnswerAsync(("Form.FamilyName", "Tesster"), ("Form.Died.Day", "10"), ("Form.Died.Month", "3"), ("Form.Died.Year", "2025"));
        await coordinator.Page.Keyboard.PressAsync("Enter");
        await coordinator.ShowsAsync("1 notification found", "Tester, Quillon");
        await FitsAsync(coordinator, "found");
        Assert.Equal("/notifications/search", coordinator.Path);
    }

    [Fact]
    public async Task Both_work_without_scripts()
    {
        await using var installation = await WithTwoAsync();
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: false);
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.Page.Locator("#select-N-2025-000001").CheckAsync();
        await coordinator.PressAsync("Mark the selected ones");
        await coordinator.AnswerAsync(("Form.Choice", "TakeOn"));
        await coordinator.PressAsync("Confirm");
        await coordinator.ShowsAsync("1 notification marked");
        await coordinator.OpenAsync("/notifications/search");
        await coordinator.AnswerAsync(("Form.NhsNumber", "999 100 1379"));
        await coordinator.PressAsync("Search");
        await Expect(coordinator.Page.Locator("main")).ToContainTextAsync("LAN-2025-0001");
    }

    [Fact]
    public async Task The_evidence_about_a_twin_fits_a_narrow_screen()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await Given.ACredentialAsync(installation.App, Given.Hospital, "Example Hospital");
        using var api = new HttpClient { BaseAddress = new Uri(installation.Address) };
        api.DefaultRequestHeaders.Authorization = new("Bearer", Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await api.AcceptedAsync(Given.AboutTheTwin, "two");
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync("/notifications/N-2025-000002/decide");
        await coordinator.ShowsAsync("May be a twin of the child of LAN-2025-0001", "For one child:", "For two children:");
        await FitsAsync(coordinator, "decide");
        await coordinator.AnswerAsync(("Form.Decision", "twin:LAN-2025-0001"));
        await coordinator.PressAsync("Save the decision");
        await coordinator.ShowsAsync("Opened case LAN-2025-0002", "of one birth with that of LAN-2025-0001");
    }

    [Fact]
    public async Task A_second_notice_under_the_right_name_finds_the_death_and_says_that_the_panel_put_it_right()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await Given.ACredentialAsync(installation.App, Given.Hospital, "Example Hospital");
        using var api = new HttpClient { BaseAddress = new Uri(installation.Address) };
        api.DefaultRequestHeaders.Authorization = new("Bearer", Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await installation.App.SettleAsync();
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync("/reviews/LAN-2025-0001/correct-child");
        await coordinator.AnswerAsync(
            ("Form.FamilyName", "Okonkwo"), ("Form.Forenames", "Ikenna"), ("Form.NhsNumber", RightNumber), ("Form.Postcode", "ZZ98 7QQ"), ("Form.Why", "The register says so"));
        await coordinator.PressAsync("Save");
        await coordinator.ShowsAsync("Details of the child corrected");
        await installation.App.SettleAsync();

        await using var sergeant = await installation.VisitorAsync();
        await sergeant.NotifyAsync(Given.FromEmergencyDepartment with
        {
            Child = Given.FromEmergencyDepartment.Child! with { FamilyName = "Okonkwo", Forenames = "Ikenna", NhsNumber = RightNumber, BornOn = "2024-12-31", Postcode = "ZZ98 7QQ" },
            Death = Given.FromEmergencyDepartment.Death! with { DiedOn = "2025-03-09" },
        }, "31 December 2024");
        await sergeant.ShowsAsync("A coordinator will look at your notification");
        await sergeant.DoesNotShowAsync("LAN-2025-0001");

        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.FollowAsync("Compare and decide");
        await coordinator.ShowsAsync("LAN-2025-0001: probable duplicate", "Compared with the child of LAN-2025-0001 as put right by the panel", "NHS number: the same (+14)", "Notified as Testa");
        await FitsAsync(coordinator, "put-right");
        await coordinator.AnswerAsync(("Form.Decision", "same:LAN-2025-0001"));
        await coordinator.PressAsync("Save the decision");
        await coordinator.ShowsAsync("Linked to case LAN-2025-0001");

        await coordinator.OpenAsync("/notifications/search");
        await coordinator.AnswerAsync(("Form.NhsNumber", RightNumber));
        await coordinator.PressAsync("Search");
        await coordinator.ShowsAsync("2 notifications found", "Okonkwo, Ikenna", "Notified as Testa, Quillon");
        await FitsAsync(coordinator, "found-put-right");
    }

    private static async Task FitsAsync(Visitor visitor, string name)
    {
        Assert.Empty(await Axe.FindsAsync(visitor.Page));
        await visitor.Page.SetViewportSizeAsync(320, 800);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} scrolls sideways");
        await visitor.Page.SetViewportSizeAsync(1280, 900);
        await Look.AtAsync(visitor, name);
    }

    private async Task<Installation> WithTwoAsync()
    {
        var installation = await Installation.StartAsync(chromium);
        await Given.ACredentialAsync(installation.App, Given.Hospital, "Example Hospital");
        using var api = new HttpClient { BaseAddress = new Uri(installation.Address) };
        api.DefaultRequestHeaders.Authorization = new("Bearer", Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await api.AcceptedAsync(Given.About(3) with { Death = Given.FromEmergencyDepartment.Death, Child = Given.About(3).Child! with { FamilyName = "Tester", Forenames = "Quillon" } }, "two");
        return installation;
    }
}
