using System.Net;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.Api;

/// <summary>A system that is refused stands in the audit log like a person who is.</summary>
public sealed class AuditedMachinesTests
{
    private const string Address = "/api/v1/notifications/{reference}";

    [Fact]
    public async Task A_system_that_asks_for_what_another_one_sent_stands_in_the_log_for_the_panel_whose_it_is()
    {
        await using var app = await StartAsync();
        var reference = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(app, Given.Police, reference));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(app, Given.Hospital, reference));

        Assert.Equal(
            [("machine:police", "Example Police", reference, "", $"GET {Address}"), ("machine:police", "Example Police", reference, Given.Panel, $"GET {Address}")],
            await RefusedAsync(app, "RecordRefused"));
    }

    [Fact]
    public async Task What_came_by_the_form_is_no_systems()
    {
        await using var app = await StartAsync();
        var reference = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await app.UseAsync<NotificationsDb>(async db => await db.Notifications.ExecuteUpdateAsync(set => set.SetProperty(row => row.Door, NotificationDoor.Form)));

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(app, Given.Hospital, reference));
        Assert.Contains(await RefusedAsync(app, "RecordRefused"), entry => entry.Area == Given.Panel);
    }

    [Fact]
    public async Task A_system_of_one_area_that_asks_for_nothing_we_have_stands_in_the_log_of_that_area_without_what_it_typed()
    {
        await using var app = await StartAsync();
        await app.UseAsync<NotificationsDb>(async db => await db.MachineCredentials.ExecuteUpdateAsync(set => set.SetProperty(row => row.Area, "BOLTON-SALFORD-WIGAN")));

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(app, Given.Hospital, "999-000-0018"));

        Assert.Equal([("machine:hospital", "Example Hospital", Address, "BOLTON-SALFORD-WIGAN", $"GET {Address}")], await RefusedAsync(app, "RecordRefused"));
    }

    [Theory]
    [InlineData("hospital.another-secret", "hospital", "PAN-LANCASHIRE")]
    [InlineData("police.secret-of-the-hospital", "police", "PAN-LANCASHIRE")]
    [InlineData("9990000018.a-guess", "credential", "")]
    [InlineData("no credential at all", "credential", "")]
    [InlineData("a.b.c", "credential", "")]
    public async Task What_is_shown_and_not_taken_stands_in_the_log_under_the_credential_it_names(string shown, string subject, string area)
    {
        await using var app = await StartAsync();
        await app.UseAsync<NotificationsDb>(async db => await db.MachineCredentials.ExecuteUpdateAsync(set => set.SetProperty(row => row.Area, Given.Panel)));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(app, shown, "N-2025-000001"));

        Assert.Equal([("anonymous", "Someone not signed in", subject, area, "")], await RefusedAsync(app, "CredentialRefused"));
    }

    [Fact]
    public async Task Whoever_shows_nothing_leaves_nothing()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(app, null, "N-2025-000001"));
        Assert.Empty(await RefusedAsync(app, "CredentialRefused"));
    }

    private static async Task<HttpStatusCode> AskAsync(TestApp app, string? credential, string reference)
    {
        using var response = await app.Api(credential).GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static Task<List<(string Who, string Name, string Subject, string Area, string Detail)>> RefusedAsync(TestApp app, string action) =>
        app.UseAsync<NotificationsDb, List<(string, string, string, string, string)>>(async db =>
            [.. (await db.AuditEntries.Where(entry => entry.Action == action).OrderBy(entry => entry.Area).ToListAsync()).Select(entry => (entry.Who, entry.WhoName, entry.Subject, entry.Area, entry.Detail))]);

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        return app;
    }
}
