using System.Net;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using ReviewsStaff = CdopWorkflow.Reviews.Staff.StaffMember;

namespace CdopWorkflow.Tests.Replay;

/// <summary>Who may read what after a restore: the panel of a death, and people whose accounts were forgotten.</summary>
public sealed class ReplayOfAccessTests
{
    private const string Leeds = "LEEDS";

    [Theory]
    [InlineData("notifications", Leeds, Given.Panel)]
    [InlineData("reviews", Given.Panel, Leeds)]
    public async Task The_notifications_of_a_death_are_read_by_the_panel_that_owns_its_review_and_by_no_other(string forgetful, string owner, string other)
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        var notification = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "first");
        await app.SettleAsync();
        using var point = await OlderPoint.OfAsync(app, forgetful);
        await TransferAsync(app, Given.Panel, Leeds, "E08000035");

        Assert.Contains("moved to the panels that own their reviews: 1 deaths", await point.ReturnAsync(app), StringComparison.Ordinal);

        (await app.Coordinator(owner).GetAsync($"/notifications/{notification}")).Shows("Testa");
        (await app.Coordinator(other).GetAsync($"/notifications/{notification}")).HasStatus(HttpStatusCode.NotFound);
        Assert.Contains("moved to the panels that own their reviews: 0 deaths", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);

        // and the next transfer is not taken for old news
        await TransferAsync(app, owner, other, other == Leeds ? "E08000035" : "E06000008");
        (await app.Coordinator(other).GetAsync($"/notifications/{notification}")).Shows("Testa");
        (await app.Coordinator(owner).GetAsync($"/notifications/{notification}")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_whose_account_Identity_forgot_is_there_for_nobody()
    {
        await using var app = await TestApp.StartAsync();
        using var point = await OlderPoint.OfAsync(app, "identity");
        await app.UseAsync((Accounts accounts) => accounts.CreateAsync(
            "Nora New", "nora@example.org", "violet kettle harbour", [new Grant(Role.SafeguardingLead, Given.Panel)], TestContext.Current.CancellationToken));
        await app.SettleAsync();
        Assert.Equal((1, 1), await OpenAsync(app));

        await point.ReturnAsync(app);

        Assert.Equal((0, 0), await OpenAsync(app));
    }

    private static async Task<(int InReviews, int InAlerts)> OpenAsync(TestApp app) => (
        await app.UseAsync((ReviewsDb db) => db.Set<ReviewsStaff>().CountAsync(member => member.IsOpen)),
        await app.UseAsync((AlertsDb db) => db.Staff.CountAsync(member => member.IsOpen)));

    private static async Task TransferAsync(TestApp app, string from, string to, string council)
    {
        await app.Coordinator(from).DoAsync("LAN-2025-0001", "offer-transfer", ("Form.To", to), ("Form.Why", "The child lived there"));
        (await app.Coordinator(to).DoAsync("LAN-2025-0001", "accept-transfer", ("Form.Council", council))).Shows("The review is yours now");
        await app.SettleAsync();
    }
}
