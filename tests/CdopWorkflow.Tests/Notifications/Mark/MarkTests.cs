using System.Net;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.Mark;

/// <summary>A coordinator says of several notifications at once that they were seen, or who deals with them.</summary>
public sealed class MarkTests
{
    [Fact]
    public async Task Several_are_marked_at_once_after_a_look_at_which()
    {
        await using var app = await WithThreeAsync();
        var coordinator = app.As(Role.Coordinator, Given.Panel, "Ann Bell");
        (await coordinator.GetAsync("/notifications/inbox")).Shows("3 notifications nobody has marked as seen yet");
        var page = await coordinator.GetAsync("/notifications/mark?selected=N-2025-000001&selected=N-2025-000003");
        page.Shows("Mark 2 notifications").Shows("N-2025-000003").DoesNotShow("N-2025-000002");
        (await page.SubmitAsync("Confirm")).ShowsError("Select what you want to say of them").Shows("N-2025-000003");
        (await page.SubmitAsync("Confirm", ("Form.Choice", "Seen"))).Shows("2 notifications marked").Shows("1 notification nobody has marked as seen yet").Shows("Ann Bell, 10 March 2025");

        (await coordinator.GetAsync("/notifications/inbox?Filter.Which=Unseen")).Shows("N-2025-000002").DoesNotShow("N-2025-000001");
        Assert.Equal(2, await Given.AuditedAsync(app, "NotificationSeen"));
    }

    [Fact]
    public async Task Who_saw_it_first_stays_and_marking_twice_changes_nothing()
    {
        await using var app = await WithThreeAsync();
        await MarkAsync(app, "Ann Bell", "Seen");
        (await MarkAsync(app, "Bea Cole", "Seen")).Shows("Nothing had to be changed");

        Assert.Equal(["Ann Bell"], await app.UseAsync<NotificationsDb, List<string>>(db => db.Notifications.Where(row => row.SeenBy != "").Select(row => row.SeenBy).ToListAsync()));
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationSeen"));
    }

    [Fact]
    public async Task One_coordinator_takes_them_on_and_puts_them_back()
    {
        await using var app = await WithThreeAsync();
        await MarkAsync(app, "Ann Bell", "TakeOn");
        var ann = app.As(Role.Coordinator, Given.Panel, "Ann Bell");
        (await ann.GetAsync("/notifications/inbox?Filter.Which=Mine")).Shows("N-2025-000001").DoesNotShow("N-2025-000002");
        (await app.As(Role.Coordinator, Given.Panel, "Bea Cole").GetAsync("/notifications/inbox?Filter.Which=Nobodys")).Shows("N-2025-000002").DoesNotShow("N-2025-000001");

        (await MarkAsync(app, "Bea Cole", "PutBack")).Shows("Nothing had to be changed");
        (await MarkAsync(app, "Ann Bell", "PutBack")).Shows("1 notification marked");
        (await ann.GetAsync("/notifications/inbox?Filter.Which=Mine")).Shows("Nothing that arrived fits");
    }

    [Fact]
    public async Task One_that_waits_for_a_decision_is_taken_on_as_well()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromPolice, "two");
        var ann = app.As(Role.Coordinator, Given.Panel, "Ann Bell");

        var chosen = await (await ann.GetAsync("/notifications/inbox")).SubmitAsync("Mark those selected", ("selected", "N-2025-000002"));
        await chosen.SubmitAsync("Confirm", ("Form.Choice", "TakeOn"));

        (await app.As(Role.Coordinator, Given.Panel, "Bea Cole").GetAsync("/notifications/inbox")).Shows("1 notification waiting for your decision").Shows("Ann Bell");
    }

    [Fact]
    public async Task What_belongs_to_another_area_cannot_be_selected()
    {
        await using var app = await WithThreeAsync();
        (await app.As(Role.Coordinator, "LEEDS").GetAsync("/notifications/mark?selected=N-2025-000001")).Shows("Nothing was selected");
        (await app.As(Role.PanelMember, Given.Panel).GetAsync("/notifications/mark?selected=N-2025-000001")).HasStatus(HttpStatusCode.Forbidden);
        Assert.Equal(0, await Given.AuditedAsync(app, "NotificationSeen"));
    }

    [Fact]
    public async Task The_inbox_shows_one_door_alone()
    {
        await using var app = await WithThreeAsync();
        var coordinator = app.As(Role.Coordinator, Given.Panel);
        (await coordinator.GetAsync("/notifications/inbox?Filter.Door=Api")).Shows("N-2025-000001");
        (await coordinator.GetAsync("/notifications/inbox?Filter.Door=Import")).Shows("Nothing that arrived fits");
    }

    private static async Task<Page> MarkAsync(TestApp app, string who, string choice) =>
        await (await app.As(Role.Coordinator, Given.Panel, who).GetAsync("/notifications/mark?selected=N-2025-000001")).SubmitAsync("Confirm", ("Form.Choice", choice));

    private static async Task<TestApp> WithThreeAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        for (var number = 1; number <= 3; number++)
        {
            await app.Api(Given.Hospital).AcceptedAsync(Given.About(number), $"{number}");
        }

        return app;
    }
}
