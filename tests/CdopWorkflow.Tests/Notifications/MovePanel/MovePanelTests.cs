using System.Net;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.MovePanel;

/// <summary>Who may read a notification follows the review to another panel.</summary>
public sealed class MovePanelTests
{
    private const string Leeds = "LEEDS";

    [Fact]
    public async Task A_notification_is_the_new_panels_to_read_once_it_has_accepted_and_the_old_ones_no_more()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        var notification = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "first");
        await app.SettleAsync();
        var (lancashire, leeds) = (app.As(Role.Coordinator, Given.Panel), app.As(Role.Coordinator, Leeds));

        await lancashire.DoAsync("LAN-2025-0001", "offer-transfer", ("Form.To", Leeds), ("Form.Why", "The child lived in Leeds"));
        await app.SettleAsync();
        (await lancashire.GetAsync($"/notifications/{notification}")).Shows("Testa");
        (await leeds.GetAsync($"/notifications/{notification}")).HasStatus(HttpStatusCode.NotFound);

        await leeds.DoAsync("LAN-2025-0001", "accept-transfer", ("Form.Council", "E08000035"));
        await app.SettleAsync();
        (await leeds.GetAsync($"/notifications/{notification}")).Shows("Testa");
        (await leeds.GetAsync("/notifications/inbox")).Shows(notification);
        (await lancashire.GetAsync($"/notifications/{notification}")).HasStatus(HttpStatusCode.NotFound);
        (await lancashire.GetAsync("/notifications/inbox")).DoesNotShow(notification);
        Assert.Equal(1, await Given.AuditedAsync(app, "CaseMoved"));
    }

    [Fact]
    public async Task News_of_an_earlier_transfer_that_comes_late_moves_nothing()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "first");
        await app.SettleAsync();
        var death = await app.UseAsync((NotificationsDb db) => db.Deaths.Select(row => row.Id).SingleAsync());

        foreach (var (panel, version) in new[] { ("LEEDS", 9), ("BOLTON-SALFORD-WIGAN", 4) })
        {
            await app.UseAsync(async (NotificationsDb db) =>
            {
                db.Publish(new CdopWorkflow.Contracts.Identified.ReviewTransferred(death, panel, version));
                await db.SaveChangesAsync();
            });
            await app.SettleAsync();
        }

        Assert.Equal(["LEEDS"], await app.UseAsync((NotificationsDb db) => db.Notifications.Select(row => row.Panel).Distinct().ToListAsync()));
    }
}
