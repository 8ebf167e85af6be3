using System.Net;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.DecideDuplicate;

/// <summary>Scenario F1: an emergency department and the police notify one death, a system sends again, and there is a twin.</summary>
public sealed class OneDeathTwoNoticesTests
{
    [Fact]
    public async Task Two_notices_of_one_death_become_one_case_by_a_coordinators_decision()
    {
        await using var app = await StartAsync();
        var (hospital, police) = (app.Api(Given.Hospital), app.Api(Given.Police));
        var first = await hospital.AcceptedAsync(Given.FromEmergencyDepartment, "ed-1");
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, 10, 5, 15, 0, TimeSpan.Zero));
        var second = await police.AcceptedAsync(Given.FromPolice, "police-1");
        Assert.Equal(first, await hospital.AcceptedAsync(Given.FromEmergencyDepartment, "ed-1"));

        var coordinator = app.As(Role.Coordinator, Given.Panel);
        var inbox = await coordinator.GetAsync("/notifications/inbox");
        inbox.Shows("1 notification waiting for your decision").Shows(second).Shows("Possible duplicate").Shows("LAN-2025-0001");
        var decide = await inbox.FollowAsync("Compare and decide");
        decide.Shows("LAN-2025-0001: possible duplicate")
            .Shows("May be a twin of the child of LAN-2025-0001") // there is one, and the police give neither name nor number
            .Shows("Matching: Family name, Date of birth, Date of death, Time of death, Sex, Postcode.")
            .Shows("NHS number 999 100 1379 Blank 0");
        var decided = await decide.SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"), ("Form.Note", "Same address and dates"));
        decided.Shows("Linked to case LAN-2025-0001").Shows("Same address and dates");
        await app.SettleAsync();

        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()));
        foreach (var (api, reference) in new[] { (hospital, first), (police, second) })
        {
            using var status = await api.GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken);
            var words = await status.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("\"caseReference\":\"LAN-2025-0001\"", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Testa", words, StringComparison.Ordinal);
        }

        Assert.Equal(2, await Given.AuditedAsync(app, "NotificationReceived"));
        Assert.Equal(1, await Given.AuditedAsync(app, "CaseOpened"));
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationLinked"));
        (await coordinator.GetAsync("/notifications/inbox")).Shows("No notification waits for a decision");
    }

    [Fact]
    public async Task A_twin_is_offered_but_never_merged_without_a_person()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var twin = await api.AcceptedAsync(Given.AboutTheTwin, "two");
        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()));

        var decide = await app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/{twin}/decide");
        decide.Shows("May be a twin").Shows("possible duplicate");
        (await decide.SubmitAsync("Save the decision", ("Form.Decision", "Whatever"), ("Form.Note", "Ask the ward"))).ShowsError("Select what you decided");
        var decided = await decide.SubmitAsync("Save the decision", ("Form.Decision", "DifferentChild"));
        decided.Shows("Opened case LAN-2025-0002");

        Assert.Equal(2, await app.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()));
        Assert.Equal(2, await Given.AuditedAsync(app, "CaseOpened"));
    }

    [Fact]
    public async Task A_twin_is_decided_to_be_a_twin_and_both_cases_stay()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var twin = await api.AcceptedAsync(Given.AboutTheTwin, "two");

        var decide = await app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/{twin}/decide");
        decide.Shows("May be a twin of the child of LAN-2025-0001").Shows("A twin of the child of LAN-2025-0001, or one of several: open a case of its own");
        (await decide.SubmitAsync("Save the decision", ("Form.Decision", "twin:LAN-2025-0009"))).ShowsError("Select the case of the other twin");
        var decided = await decide.SubmitAsync("Save the decision", ("Form.Decision", "twin:LAN-2025-0001"));
        decided.Shows("Opened case LAN-2025-0002").Shows("Different child, of one birth with that of LAN-2025-0001");
        Assert.Equal(2, await app.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()));
    }

    [Fact]
    public async Task The_page_says_in_words_what_speaks_for_one_child_and_what_for_two()
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var second = await app.Api(Given.Police).AcceptedAsync(Given.FromPolice with { Child = Given.FromPolice.Child! with { FamilyName = "Tesat", Postcode = "ZZ98 7QQ" } }, "two");

        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/{second}/decide");
        page.Shows("Score: 29").Shows("Each point doubles the odds").Shows("Time of death: the same (+5)")
            .Shows("Date of death: the same (+12)").Shows("Family name: written or sounding alike").Shows("Postcode: not the same (-3)");
    }

    [Fact]
    public async Task A_wrong_link_that_is_taken_back_corrects_the_figures_and_loses_nothing_that_was_said()
    {
        await using var app = await StartAsync();
        var (first, second) = await TwoNoticesAsync(app);
        var coordinator = app.As(Role.Coordinator, Given.Panel);
        var page = await (await coordinator.GetAsync($"/notifications/{second}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"));
        await app.SettleAsync();
        Assert.Equal(1, await app.UseAsync<AnalyticsDb, int>(db => db.Recorded.CountAsync()));
        (await coordinator.GetAsync($"/notifications/{first}")).Shows("Sam Ward");
        (await coordinator.GetAsync($"/notifications/{second}")).Shows("Jo Bell");

        await (await page.FollowAsync("Take the link back")).SubmitAsync("Take the link back", ("Form.Reason", "There are twins"));
        await app.SettleAsync();

        Assert.Equal(2, await app.UseAsync<AnalyticsDb, int>(db => db.Recorded.CountAsync()));
        (await coordinator.GetAsync($"/notifications/{first}")).Shows("Sam Ward").Shows("Opened case LAN-2025-0001");
        (await coordinator.GetAsync($"/notifications/{second}")).Shows("Jo Bell").Shows("Opened case LAN-2025-0002");
    }

    [Fact]
    public async Task Four_agencies_in_the_same_instant_open_one_case()
    {
        await using var app = await StartAsync();
        var api = app.Api(Given.Hospital);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => api.AcceptedAsync(Given.FromEmergencyDepartment, $"agency {number}")));

        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()));
        Assert.Equal(3, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync(row => row.State == NotificationState.WaitingForDecision)));
    }

    [Fact]
    public async Task Of_two_coordinators_who_decide_at_once_one_is_told_that_it_is_decided()
    {
        await using var app = await StartAsync();
        var (_, second) = await TwoNoticesAsync(app);
        var pages = await Task.WhenAll(new[] { "Ann", "Bea" }.Select(name => app.As(Role.Coordinator, Given.Panel, name).GetAsync($"/notifications/{second}/decide")));
        var answers = await Task.WhenAll(
            pages[0].SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001")),
            pages[1].SubmitAsync("Save the decision", ("Form.Decision", "DifferentChild")));

        Assert.Single(answers, answer => answer.Errors.Contains("Somebody else has already decided about this notification"));
        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.DuplicateDecisions.CountAsync()));
        Assert.Equal(1, await Given.AuditedAsync(app, "DuplicateDecisionRefused"));
    }

    [Fact]
    public async Task Undecided_keeps_it_waiting_and_needs_a_note()
    {
        await using var app = await StartAsync();
        var (_, second) = await TwoNoticesAsync(app);
        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/{second}/decide");
        page = await page.SubmitAsync("Save the decision");
        page.ShowsError("Select what you decided");
        page = await page.SubmitAsync("Save the decision", ("Form.Decision", "Undecided"));
        page.ShowsError("Say what is still to be found out");
        page = await page.SubmitAsync("Save the decision", ("Form.Decision", "Undecided"), ("Form.Note", "Ask the ward for the number"));
        page.Shows("Ask the ward for the number").Shows("Compare and decide");
    }

    [Fact]
    public async Task A_link_is_taken_back_and_the_notice_opens_a_case_of_its_own()
    {
        await using var app = await StartAsync();
        var (_, second) = await TwoNoticesAsync(app);
        var coordinator = app.As(Role.Coordinator, Given.Panel);
        var page = await (await coordinator.GetAsync($"/notifications/{second}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"));
        page = await (await page.FollowAsync("Take the link back")).SubmitAsync("Take the link back");
        page.ShowsError("Say why the link is taken back");
        page = await page.SubmitAsync("Take the link back", ("Form.Reason", "The midwife says there are twins"));
        page.Shows("Opened case LAN-2025-0002").Shows("The midwife says there are twins");
        await app.SettleAsync();

        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationUnlinked"));
        var told = await app.UseAsync<NotificationsDb, List<string>>(db => db.Acknowledgements
            .Where(row => row.NotificationReference == second).OrderBy(row => row.Id).Select(row => row.CaseReference).ToListAsync());
        Assert.Equal(["LAN-2025-0001", "LAN-2025-0002"], told);
    }

    [Fact]
    public async Task A_third_notice_that_is_like_a_waiting_one_waits_behind_it()
    {
        await using var app = await StartAsync();
        await TwoNoticesAsync(app);
        var third = Given.FromPolice with { Child = Given.FromPolice.Child! with { FamilyName = "Tester" } };
        var reference = await app.Api(Given.Police).AcceptedAsync(third, "third");
        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/{reference}/decide");
        page.Shows("N-2025-000002 waits for a decision itself");
    }

    [Fact]
    public async Task A_coordinator_of_another_area_finds_nothing()
    {
        await using var app = await StartAsync();
        var (first, second) = await TwoNoticesAsync(app);
        var elsewhere = app.As(Role.Coordinator, "LEEDS");
        (await elsewhere.GetAsync($"/notifications/{first}")).HasStatus(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync($"/notifications/{second}/decide")).HasStatus(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync($"/notifications/{second}/take-back-link")).HasStatus(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync("/notifications/inbox")).DoesNotShow(second);
        (await app.As(Role.Coordinator, "E12000002").GetAsync($"/notifications/{first}")).Shows("Testa");
        (await app.As(Role.PanelMember, Given.Panel).GetAsync($"/notifications/{first}")).HasStatus(HttpStatusCode.Forbidden);
        (await app.Anonymous().GetAsync($"/notifications/{first}")).DoesNotShow("Testa");
    }

    [Fact]
    public async Task A_match_that_another_panel_holds_is_named_but_not_shown_and_cannot_be_linked()
    {
        await using var app = await StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var inLeeds = Given.FromPolice with { Child = Given.FromPolice.Child! with { Council = "E08000035" } };
        var reference = await app.Api(Given.Police).AcceptedAsync(inLeeds, "two");

        var page = await app.As(Role.Coordinator, "LEEDS").GetAsync($"/notifications/{reference}/decide");
        page.Shows("There may be a match with case LAN-2025-0001 of Pan-Lancashire").DoesNotShow("Quillon").DoesNotShow("999 100 1379");
        page = await page.SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"));
        page.ShowsError("That case is held by another panel");
    }

    [Fact]
    public async Task Every_reading_of_a_notification_is_audited()
    {
        await using var app = await StartAsync();
        var (first, second) = await TwoNoticesAsync(app);
        var coordinator = app.As(Role.Coordinator, Given.Panel);
        await coordinator.GetAsync($"/notifications/{first}");
        await coordinator.GetAsync($"/notifications/{second}/decide");
        var read = await app.UseAsync<NotificationsDb, List<string>>(db => db.AuditEntries
            .Where(entry => entry.Action == "NotificationRead").OrderBy(entry => entry.Sequence).Select(entry => entry.Who + " " + entry.Subject).ToListAsync());
        Assert.Equal([$"test-test-coordinator {first}", $"test-test-coordinator {second}", $"test-test-coordinator {first}"], read);
    }

    private static async Task<(string First, string Second)> TwoNoticesAsync(TestApp app) =>
        (await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one"), await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "two"));

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(new DateTimeOffset(2025, 3, 10, 2, 40, 0, TimeSpan.Zero));
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        return app;
    }
}
