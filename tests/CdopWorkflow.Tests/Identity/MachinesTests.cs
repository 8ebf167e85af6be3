using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CdopWorkflow.Contracts;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CdopWorkflow.Tests.Identity;

public sealed class MachinesTests
{
    [Fact]
    public async Task A_credential_is_shown_once_and_only_its_hash_leaves()
    {
        var sent = new Sent();
        await using var app = await AppAsync(sent);
        var administrator = app.As(Role.Administrator, "E92000001");

        var issued = await (await administrator.GetAsync("/account/machines/issue")).SubmitAsync("Issue credential", ("Form.System", "Royal Infirmary PAS"));
        var credential = issued.Document.QuerySelector("main code")!.TextContent.Split('.');
        await app.SettleAsync();

        var fact = Assert.IsType<MachineCredentialIssued>(Assert.Single(sent.Events));
        Assert.Equal((credential[0], Secret.Hash(credential[1]), "Royal Infirmary PAS"), (fact.KeyId, fact.SecretHash, fact.System));
        Assert.Equal(app.Clock.GetUtcNow().Date.AddDays(365), fact.ValidUntil.Date);
        (await administrator.GetAsync("/account/machines")).Shows("Royal Infirmary PAS").DoesNotShow(credential[1]);
    }

    [Fact]
    public async Task A_revoked_credential_is_announced_once()
    {
        var sent = new Sent();
        await using var app = await AppAsync(sent);
        var administrator = app.As(Role.Administrator, "E92000001");
        await (await administrator.GetAsync("/account/machines/issue")).SubmitAsync("Issue credential", ("Form.System", "Royal Infirmary PAS"));
        var keyId = await app.UseAsync<IdentityDb, string>(db => db.Machines.Select(machine => machine.KeyId).SingleAsync());
        var form = await administrator.GetAsync($"/account/machines/{keyId}/revoke");

        (await form.SubmitAsync("Revoke credential")).Shows("Credential revoked").Shows("Revoked");
        await form.SubmitAsync("Revoke credential");
        await app.SettleAsync();

        Assert.Equal(keyId, Assert.Single(sent.Events.OfType<MachineCredentialRevoked>()).KeyId);
        Assert.Single(await app.AuditAsync("MachineCredentialRevoked"));
    }

    [Fact]
    public async Task Administrators_keep_the_credentials_of_their_areas_and_know_of_no_others()
    {
        await using var app = await AppAsync(new Sent());
        var (england, lancashire, leeds) = (app.As(Role.Administrator, "E92000001"), app.As(Role.Administrator, "PAN-LANCASHIRE"), app.As(Role.Administrator, "LEEDS"));
        var own = await IssueAsync(app, lancashire, "Royal Infirmary PAS", "PAN-LANCASHIRE");
        var any = await IssueAsync(app, england, "National register", "");
        app.Clock.Advance(TimeSpan.FromDays(350));

        (await lancashire.GetAsync("/account/machines")).Shows("Royal Infirmary PAS").DoesNotShow("National register");
        (await lancashire.GetAsync("/account/people")).Shows("1 machine credential will stop");
        (await leeds.GetAsync("/account/machines")).DoesNotShow("Royal Infirmary PAS").DoesNotShow("National register");
        (await leeds.GetAsync("/account/people")).DoesNotShow("machine credential");
        (await england.GetAsync("/account/people")).Shows("2 machine credentials will stop");

        foreach (var change in new[] { "renew", "revoke" })
        {
            // the form as an administrator of both is given it, sent by one who is not
            var form = await lancashire.GetAsync($"/account/machines/{own}/{change}");
            form.HasStatus(HttpStatusCode.OK);
            var token = (await leeds.GetAsync("/account/machines/issue")).Document.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
            foreach (var key in new[] { own, any })
            {
                (await leeds.GetAsync($"/account/machines/{key}/{change}")).HasStatus(HttpStatusCode.NotFound);
                (await leeds.PostAsync($"/account/machines/{key}/{change}", [new("__RequestVerificationToken", token), new("Form.Days", "0")])).HasStatus(HttpStatusCode.NotFound);
            }

            (await lancashire.GetAsync($"/account/machines/{any}/{change}")).HasStatus(HttpStatusCode.NotFound);
            (await england.GetAsync($"/account/machines/{own}/{change}")).HasStatus(HttpStatusCode.OK);
        }

        Assert.Empty(await app.AuditAsync("MachineCredentialRenewed"));
        await (await lancashire.GetAsync($"/account/machines/{own}/revoke")).SubmitAsync("Revoke credential");
        Assert.Equal("PAN-LANCASHIRE", Assert.Single(await app.AuditAsync("MachineCredentialRevoked")).Area);
    }

    [Fact]
    public async Task A_credential_for_any_area_is_issued_by_those_who_keep_all_of_them()
    {
        await using var app = await AppAsync(new Sent());
        var form = await app.As(Role.Administrator, "PAN-LANCASHIRE").GetAsync("/account/machines/issue");

        form.DoesNotShow("Any area");
        (await form.SubmitAsync("Issue credential", ("Form.System", "Royal Infirmary PAS"), ("Form.Area", ""))).ShowsError("Select an area that you are an administrator of");
        (await form.SubmitAsync("Issue credential", ("Form.System", "Royal Infirmary PAS"), ("Form.Area", "LEEDS"))).ShowsError("Select an area that you are an administrator of");
        Assert.Empty(await app.AuditAsync("MachineCredentialIssued"));
    }

    private static async Task<string> IssueAsync(TestApp app, Browser administrator, string system, string area)
    {
        await (await administrator.GetAsync("/account/machines/issue")).SubmitAsync("Issue credential", ("Form.System", system), ("Form.Area", area));
        return await app.UseAsync<IdentityDb, string>(db => db.Machines.Where(machine => machine.System == system).Select(machine => machine.KeyId).SingleAsync());
    }

    private static Task<TestApp> AppAsync(Sent sent) => TestApp.StartAsync(
        roles: "identity",
        adjust: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IOutboxTransport>(sent)));

    /// <summary>Keeps what Identity sends, in place of the consumers.</summary>
    private sealed class Sent : IOutboxTransport
    {
        private readonly EventSerializer serializer = new([new KnownEvent(typeof(MachineCredentialIssued)), new KnownEvent(typeof(MachineCredentialRevoked))]);

        public List<IEvent> Events { get; } = [];

        public Task SendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
        {
            Events.AddRange(batch.Select(message => serializer.Read(message.WireName, message.Body)).OfType<IEvent>());
            return Task.CompletedTask;
        }
    }
}
