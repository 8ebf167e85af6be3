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
