using System.Net;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.DecideDuplicate;

/// <summary>A notice comes to Leeds about a death that Pan-Lancashire already holds.</summary>
public sealed class PassOnTests
{
    private const string Leeds = "LEEDS";

    [Fact]
    public async Task A_notice_of_a_death_that_another_panel_holds_is_passed_on_to_it_linked_there_and_comes_back_when_the_link_is_taken_back()
    {
        await using var app = await StartAsync();
        var reference = await NoticesAsync(app);
        var (leeds, lancashire) = (app.As(Role.Coordinator, Leeds), app.As(Role.Coordinator, Given.Panel));
        (await leeds.GetAsync("/reviews")).Shows(reference);
        await leeds.GetAsync("/notifications/inbox");

        var page = await leeds.GetAsync($"/notifications/{reference}/decide");
        page.Shows("pass it on to Pan-Lancashire, whose coordinator compares the two").DoesNotShow("Quillon").DoesNotShow("999 100 1379");
        page = await page.SubmitAsync("Save the decision", ("Form.Decision", "pass-on:LAN-2025-0001"), ("Form.Note", "The ward says it is one child"));
        page.Shows($"{reference} is with Pan-Lancashire now").DoesNotShow("Quillon");
        await app.SettleAsync();

        (await leeds.GetAsync($"/notifications/{reference}")).HasStatus(HttpStatusCode.NotFound);
        (await leeds.GetAsync($"/notifications/{reference}/decide")).HasStatus(HttpStatusCode.NotFound);
        (await leeds.GetAsync("/reviews")).DoesNotShow(reference);
        (await lancashire.GetAsync("/reviews")).Shows(reference);
        (await lancashire.GetAsync("/notifications/inbox")).Shows("1 notification waiting for your decision").Shows(reference);
        (await lancashire.GetAsync($"/notifications/{reference}")).Shows("Passed on to the panel that holds LAN-2025-0001 The ward says it is one child");

        page = await (await lancashire.GetAsync($"/notifications/{reference}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"));
        page.Shows("Linked to case LAN-2025-0001");
        await app.SettleAsync();
        Assert.Equal(1, await app.UseAsync((NotificationsDb db) => db.Deaths.CountAsync()));

        page = await (await page.FollowAsync("Take the link back")).SubmitAsync("Take the link back", ("Form.Reason", "There are twins"));
        page.Shows($"The link is taken back. {reference} has a case of its own at Leeds");
        (await lancashire.GetAsync($"/notifications/{reference}")).HasStatus(HttpStatusCode.NotFound);
        (await leeds.GetAsync($"/notifications/{reference}")).Shows("Opened case LDS-2025-0001").Shows("There are twins");
        await app.SettleAsync();
        (await leeds.GetAsync("/reviews/LDS-2025-0001")).HasStatus(HttpStatusCode.OK);
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationPassedOn"));
    }

    [Fact]
    public async Task Found_to_be_another_child_it_opens_a_case_where_the_child_lived()
    {
        await using var app = await StartAsync();
        var reference = await NoticesAsync(app);
        var (leeds, lancashire) = (app.As(Role.Coordinator, Leeds), app.As(Role.Coordinator, Given.Panel));
        await (await leeds.GetAsync($"/notifications/{reference}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "pass-on:LAN-2025-0001"));

        var page = await (await lancashire.GetAsync($"/notifications/{reference}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "DifferentChild"));

        page.Shows($"{reference} is with Leeds now");
        (await leeds.GetAsync($"/notifications/{reference}")).Shows("Opened case LDS-2025-0001");
        Assert.Equal([Leeds, Given.Panel], await app.UseAsync((NotificationsDb db) => db.Deaths.OrderBy(death => death.Panel).Select(death => death.Panel).ToListAsync()));
    }

    [Fact]
    public async Task It_is_passed_on_only_to_a_panel_that_holds_a_match()
    {
        await using var app = await StartAsync();
        var reference = await NoticesAsync(app);
        await app.Api(Given.Hospital).AcceptedAsync(Given.About(7) with { Child = Given.About(7).Child! with { Council = "E08000025" } }, "elsewhere");
        var decide = await app.As(Role.Coordinator, Leeds).GetAsync($"/notifications/{reference}/decide");

        (await decide.SubmitAsync("Save the decision", ("Form.Decision", "pass-on:BIR-2025-0001"))).ShowsError("Select what you decided");

        Assert.Equal(Leeds, await PanelOfAsync(app, reference));
        Assert.Equal(1, await app.UseAsync((NotificationsDb db) => db.Deaths.CountAsync(death => death.Reference == "BIR-2025-0001")));
    }

    [Fact]
    public async Task Of_two_coordinators_one_of_whom_passes_it_on_one_is_told_that_something_has_changed()
    {
        await using var app = await StartAsync();
        var reference = await NoticesAsync(app);
        var pages = await Task.WhenAll(new[] { "Ann", "Bea" }.Select(name => app.As(Role.Coordinator, Leeds, name).GetAsync($"/notifications/{reference}/decide")));
        await pages[0].SubmitAsync("Save the decision", ("Form.Decision", "pass-on:LAN-2025-0001"));

        (await pages[1].SubmitAsync("Save the decision", ("Form.Decision", "DifferentChild"))).Shows($"Nothing was changed: {reference} is with Pan-Lancashire now");
        var stranger = app.As(Role.Coordinator, "MERSEYSIDE");
        var token = (await stranger.GetAsync("/notifications/imports")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await stranger.PostAsync($"/notifications/{reference}/decide", [KeyValuePair.Create("__RequestVerificationToken", token)])).HasStatus(HttpStatusCode.NotFound);

        Assert.Equal(1, await app.UseAsync((NotificationsDb db) => db.DuplicateDecisions.CountAsync()));
        Assert.Equal(1, await app.UseAsync((NotificationsDb db) => db.Deaths.CountAsync()));
    }

    [Fact]
    public async Task Linked_by_someone_of_both_areas_it_is_with_the_panel_of_the_death_until_the_link_is_taken_back()
    {
        await using var app = await StartAsync();
        var reference = await NoticesAsync(app);
        var both = app.As("Both Areas", new Grant(Role.Coordinator, Leeds), new Grant(Role.Coordinator, Given.Panel));
        var (leeds, lancashire) = (app.As(Role.Coordinator, Leeds), app.As(Role.Coordinator, Given.Panel));

        var page = await (await both.GetAsync($"/notifications/{reference}/decide")).SubmitAsync("Save the decision", ("Form.Decision", "same:LAN-2025-0001"));
        (await lancashire.GetAsync($"/notifications/{reference}")).Shows("Jo Bell");
        (await leeds.GetAsync($"/notifications/{reference}")).HasStatus(HttpStatusCode.NotFound);

        page = await (await page.FollowAsync("Take the link back")).SubmitAsync("Take the link back", ("Form.Reason", "There are twins"));
        page.Shows("Opened case LDS-2025-0001");
        (await leeds.GetAsync($"/notifications/{reference}")).Shows("Jo Bell");
        (await lancashire.GetAsync($"/notifications/{reference}")).HasStatus(HttpStatusCode.NotFound);
    }

    private static Task<string> PanelOfAsync(TestApp app, string reference) =>
        app.UseAsync((NotificationsDb db) => db.Notifications.Where(row => row.Reference == reference).Select(row => row.Panel).SingleAsync());

    /// <returns>The reference of the one that came to Leeds.</returns>
    private static async Task<string> NoticesAsync(TestApp app)
    {
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        var inLeeds = Given.FromPolice with { Child = Given.FromPolice.Child! with { Council = "E08000035" } };
        var reference = await app.Api(Given.Police).AcceptedAsync(inLeeds, "two");
        await app.SettleAsync();
        return reference;
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(new DateTimeOffset(2025, 3, 10, 2, 40, 0, TimeSpan.Zero));
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        return app;
    }
}
