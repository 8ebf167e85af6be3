using System.Net;
using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

/// <summary>A credential is changed without a gap, from the administrator's page to the API.</summary>
public sealed class RenewCredentialTests
{
    private const string SystemName = "Royal Infirmary PAS";

    [Fact]
    public async Task The_new_credential_works_at_once_the_old_one_for_the_days_agreed_and_both_are_the_same_sender()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.As(Role.Administrator, "E92000001");
        var old = await IssueAsync(app, administrator);
        var reference = await app.Api(old).AcceptedAsync(Notifications.Given.About(1), "one");

        var renewed = await (await (await administrator.GetAsync("/account/machines")).FollowAsync("Renew")).SubmitAsync("Renew credential", ("Form.Days", "14"));
        var next = renewed.Document.QuerySelector("main code")!.TextContent;
        await app.SettleAsync();
        renewed.Shows("Works until its end, renewed");
        Assert.Equal(1, await CountAsync(app, "MachineCredentialRenewed"));

        app.Clock.Advance(TimeSpan.FromDays(13));
        await app.Api(old).AcceptedAsync(Notifications.Given.About(2), "two");
        using (var before = await app.Api(next).GetAsync($"/api/v1/notifications/{reference}", TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        // the same key again, sent with the new credential: the first answer, and no second notification
        Assert.Equal(reference, await app.Api(next).AcceptedAsync(Notifications.Given.About(1), "one"));

        app.Clock.Advance(TimeSpan.FromDays(2));
        using var late = await app.Api(old).SendAsync(Notifications.Given.About(3), "three");
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        await app.Api(next).AcceptedAsync(Notifications.Given.About(3), "three");
        (await administrator.GetAsync("/account/machines")).Shows("Expired");
    }

    [Fact]
    public async Task A_credential_is_renewed_once_and_not_after_its_end()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.As(Role.Administrator, "E92000001");
        await IssueAsync(app, administrator);
        var form = await (await administrator.GetAsync("/account/machines")).FollowAsync("Renew");

        (await form.SubmitAsync("Renew credential", ("Form.Days", ""))).ShowsError("Enter the number of days");
        (await form.SubmitAsync("Renew credential", ("Form.Days", "91"))).ShowsError("between 0 and 90");
        await form.SubmitAsync("Renew credential", ("Form.Days", "0"));
        (await form.SubmitAsync("Renew credential", ("Form.Days", "30"))).ShowsError("has been renewed already");
        (await administrator.GetAsync("/account/machines/nothing/renew")).HasStatus(HttpStatusCode.NotFound);
        Assert.Equal(1, await CountAsync(app, "MachineCredentialRenewalRefused"));
    }

    [Fact]
    public async Task The_old_one_ends_when_it_was_told_to_in_whatever_order_the_news_came()
    {
        await using var app = await TestApp.StartAsync();
        var parts = Notifications.Given.Hospital.Split('.');
        var issued = new MachineCredentialIssued(parts[0], CdopWorkflow.Identity.People.Secret.Hash(parts[1]), SystemName, app.Clock.GetUtcNow().AddDays(300));
        await LearnAsync(app, new MachineCredentialShortened(parts[0], app.Clock.GetUtcNow().AddDays(1)));
        await app.UseAsync(async (NotificationsDb db) =>
        {
            await new LearnIssuedCredentials(db).ConsumeAsync(issued, null!, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await app.Api(Notifications.Given.Hospital).AcceptedAsync(Notifications.Given.About(1), "one");
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var late = await app.Api(Notifications.Given.Hospital).SendAsync(Notifications.Given.About(2), "two");
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Fact]
    public async Task A_credential_for_an_area_notifies_deaths_of_it_alone()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.As(Role.Administrator, "E92000001");
        var elsewhere = await IssueAsync(app, administrator, "BOLTON-SALFORD-WIGAN");
        (await administrator.GetAsync("/account/machines")).Shows("Bolton");

        using var refused = await app.Api(elsewhere).SendAsync(Notifications.Given.FromEmergencyDepartment with { Child = Notifications.Given.FromEmergencyDepartment.Child! with { Council = "E06000008" } }, "one");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(1, await Notifications.Given.AuditedAsync(app, "NotificationRefused"));
        (await (await app.As(Role.Administrator, "PAN-LANCASHIRE").GetAsync("/account/machines/issue")).SubmitAsync("Issue credential", ("Form.System", SystemName), ("Form.Area", "BOLTON-SALFORD-WIGAN"))).ShowsError("Select an area that you are an administrator of");
    }

    [Fact]
    public async Task The_list_says_which_credential_ends_soon()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.As(Role.Administrator, "E92000001");
        await IssueAsync(app, administrator);
        app.Clock.Advance(TimeSpan.FromDays(355));
        (await administrator.GetAsync("/account/machines")).Shows("Works, ends in 10 days");
    }

    private static async Task<string> IssueAsync(TestApp app, Browser administrator, string area = "")
    {
        var page = await (await administrator.GetAsync("/account/machines/issue")).SubmitAsync("Issue credential", ("Form.System", SystemName), ("Form.Area", area));
        await app.SettleAsync();
        return page.Document.QuerySelector("main code")!.TextContent;
    }

    private static Task<int> CountAsync(TestApp app, string action) => app.UseAsync<CdopWorkflow.Identity.Data.IdentityDb, int>(db => db.AuditEntries.CountAsync(entry => entry.Action == action, TestContext.Current.CancellationToken));

    private static Task LearnAsync(TestApp app, MachineCredentialShortened news) => app.UseAsync(async (NotificationsDb db) =>
    {
        await new LearnShortenedCredentials(db).ConsumeAsync(news, null!, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
