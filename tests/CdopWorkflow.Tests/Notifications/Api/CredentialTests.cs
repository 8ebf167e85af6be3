using System.Net;
using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Notifications.Api;

public sealed class CredentialTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("hospital")]
    [InlineData("hospital.")]
    [InlineData("hospital.wrong")]
    [InlineData("nobody.secret-of-the-hospital")]
    [InlineData(".")]
    public async Task Without_a_valid_credential_nothing_is_taken_in(string? credential)
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        using var response = await app.Api(credential).SendAsync(Given.FromEmergencyDepartment, "one");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_credential_works_from_its_issue_to_its_last_day()
    {
        await using var app = await TestApp.StartAsync();
        await LearnAsync(app, Issued(app));
        await app.Api(Given.Hospital).AcceptedAsync(Given.About(1), "one");

        app.Clock.Advance(TimeSpan.FromDays(31));
        using var tooLate = await app.Api(Given.Hospital).SendAsync(Given.About(2), "two");
        Assert.Equal(HttpStatusCode.Unauthorized, tooLate.StatusCode);
    }

    [Fact]
    public async Task A_revoked_credential_works_no_more_in_whatever_order_the_news_came()
    {
        await using var app = await TestApp.StartAsync();
        await LearnAsync(app, new MachineCredentialRevoked("hospital"));
        await LearnAsync(app, Issued(app));
        using var response = await app.Api(Given.Hospital).SendAsync(Given.About(1), "one");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static MachineCredentialIssued Issued(TestApp app) => new(
        "hospital",
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("secret-of-the-hospital"))),
        "Example Hospital",
        app.Clock.GetUtcNow().AddDays(30));

    private static async Task LearnAsync(TestApp app, IEvent @event)
    {
        await app.UseAsync<NotificationsDb>(async db =>
        {
            db.Publish(@event);
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }
}
