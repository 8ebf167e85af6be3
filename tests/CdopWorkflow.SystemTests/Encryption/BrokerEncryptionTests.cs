using System.Text.Json;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.SystemTests.Servers;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.SystemTests.Encryption;

/// <summary>The broker is spoken to under encryption, and only when its certificate is the one it should be. Real RabbitMQ, no unencrypted port.</summary>
public sealed class BrokerEncryptionTests : IAsyncLifetime
{
    private readonly TestAuthority authority = new();
    private readonly TestAuthority stranger = new();
    private RabbitMqServer broker = null!;

    public async ValueTask InitializeAsync() => broker = await RabbitMqServer.StartAsync(authority);

    [Fact]
    public Task Events_travel_under_a_certificate_of_the_authority_that_the_settings_name() => WithAsync("127.0.0.1", authority.Authority, async app =>
    {
        await UntilAsync(app, "the event arrived", async services => await services.GetRequiredService<NotificationsDb>().MachineCredentials.CountAsync() == 1);
        await UntilAsync(app, "the broker answered", services => Task.FromResult(services.GetRequiredService<BrokerStanding>().Last is { Answers: true }));
    });

    [Fact]
    public Task A_broker_with_a_certificate_of_another_authority_is_told_nothing() => WithAsync("127.0.0.1", stranger.Authority, ToldNothingAsync);

    [Fact]
    public Task A_broker_whose_certificate_no_authority_of_this_machine_vouches_for_is_told_nothing() => WithAsync("127.0.0.1", "", ToldNothingAsync);

    [Fact]
    public Task A_broker_whose_certificate_is_for_another_name_is_told_nothing() => WithAsync("localhost", authority.Authority, ToldNothingAsync);

    public async ValueTask DisposeAsync()
    {
        await broker.DisposeAsync();
        authority.Dispose();
        stranger.Dispose();
    }

    /// <summary>The command was taken and its event is kept; the operator reads why it does not leave.</summary>
    private static async Task ToldNothingAsync(WebApplication app)
    {
        await UntilAsync(app, "it is known that the broker cannot be trusted", services => Task.FromResult(services.GetRequiredService<BrokerStanding>().Last is { Answers: false }));
        Assert.Contains("certificate", app.Services.GetRequiredService<BrokerStanding>().Last!.Failure, StringComparison.Ordinal);
        Assert.NotEqual(BusHealthStatus.Healthy, app.Services.GetRequiredService<IBusControl>().CheckHealth().Status);
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<IdentityDb>().Outbox.CountAsync());
        Assert.False(await scope.ServiceProvider.GetRequiredService<NotificationsDb>().MachineCredentials.AnyAsync());
    }

    /// <summary>An installation that tells an event as soon as it runs.</summary>
    private async Task WithAsync(string host, string trusted, Func<WebApplication, Task> work)
    {
        await using var installation = Installation.Empty();
        await File.WriteAllTextAsync(Path.Combine(installation.Folder, "settings.json"), JsonSerializer.Serialize(new
        {
            Bus = new { Transport = "RabbitMq", Host = host, broker.Port, Tls = true, CertificateAuthority = trusted },
        }));
        await installation.WithAsync(async app =>
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<IssueCredentialHandler>().HandleAsync("A hospital", CancellationToken.None);
            }

            await work(app);
        });
    }

    private static async Task UntilAsync(WebApplication app, string what, Func<IServiceProvider, Task<bool>> holds)
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (true)
        {
            await using var scope = app.Services.CreateAsyncScope();
            if (await holds(scope.ServiceProvider))
            {
                return;
            }

            Assert.True(Environment.TickCount64 < deadline, $"In a minute it was not so that {what}.");
            await Task.Delay(50);
        }
    }
}
