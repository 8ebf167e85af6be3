using System.Text.Json;
using CdopWorkflow.Host;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What a region runs: every role a process of its own, over RabbitMQ, on PostgreSQL.</summary>
public sealed class RegionalInstallation : IAsyncDisposable
{
    public static readonly string[] RoleNames = [.. Roles.All.Select(service => service.Role)];

    private readonly string folder = Directory.CreateTempSubdirectory("cdop-region-").FullName;
    private readonly Dictionary<string, CdopProcess> processes = [];
    private readonly Dictionary<string, int> ports = RoleNames.ToDictionary(role => role, _ => CdopProcess.FreePort());
    private readonly Lazy<WebApplication> database;

    private RegionalInstallation(RabbitMqServer broker, PostgreSqlServer postgres)
    {
        Broker = broker;
        Postgres = postgres;
        database = new(() => CdopHost.Build(new HostSettings(folder, Roles.All), builder => builder.Logging.ClearProviders()));
    }

    public RabbitMqServer Broker { get; }

    public PostgreSqlServer Postgres { get; }

    public string Folder => folder;

    /// <summary>Every role's services, to look into the databases with; nothing of it is started.</summary>
    private IServiceProvider Services => database.Value.Services;

    public string Credential { get; private set; } = "";

    public static async Task<RegionalInstallation> StartAsync()
    {
        var broker = RabbitMqServer.StartAsync();
        var postgres = PostgreSqlServer.StartAsync(RoleNames.Select(role => $"cdop_{role}"));
        var region = new RegionalInstallation(await broker, await postgres);
        try
        {
            await region.BringUpAsync();
            return region;
        }
        catch
        {
            await region.DisposeAsync();
            throw;
        }
    }

    public Uri AddressOf(string role) => processes[role].Address;

    public async Task StartAsync(string role)
    {
        var started = await CdopProcess.ServeAsync(folder, ports[role], "--roles", role);
        lock (processes)
        {
            processes[role] = started;
        }
    }

    public void Kill(string role) => processes[role].Kill();

    public async Task<TResult> UseAsync<TDb, TResult>(Func<TDb, Task<TResult>> query)
        where TDb : ServiceDb
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    /// <summary>Returns when every outbox is empty and every message handled; the queues are empty then, because all that went in came out.</summary>
    public async Task SettleAsync(Func<Task<bool>> arrived)
    {
        var deadline = Environment.TickCount64 + 180_000;
        while (await WaitingAsync() is var waiting && (waiting > 0 || !await arrived()))
        {
            Assert.True(Environment.TickCount64 < deadline, $"{waiting} messages still wait in the databases.");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.Values)
        {
            await process.DisposeAsync();
        }

        if (database.IsValueCreated)
        {
            await database.Value.DisposeAsync();
        }

        await Broker.DisposeAsync();
        await Postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task BringUpAsync()
    {
        await WriteSettingsAsync();
        await Databases.BringUpAsync(Services, CancellationToken.None);
        await Task.WhenAll(RoleNames.Select(StartAsync));
        await using (var scope = Services.CreateAsyncScope())
        {
            Credential = await scope.ServiceProvider.GetRequiredService<IssueCredentialHandler>().HandleAsync("Load test", CancellationToken.None);
        }

        await UntilAsync<NotificationsDb>("the credential is known", async db => await db.MachineCredentials.AnyAsync());
    }

    private async Task UntilAsync<TDb>(string what, Func<TDb, Task<bool>> holds)
        where TDb : ServiceDb
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (!await UseAsync(holds))
        {
            Assert.True(Environment.TickCount64 < deadline, $"In a minute it was not so that {what}.");
            await Task.Delay(50);
        }
    }

    private async Task<int> WaitingAsync()
    {
        var waiting = 0;
        foreach (var service in Services.GetServices<ServiceDatabase>())
        {
            await using var scope = Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(service.ContextType);
            waiting += await db.Outbox.CountAsync() + await db.Inbox.CountAsync(message => message.Status != InboxStatus.Done);
        }

        return waiting;
    }

    private Task WriteSettingsAsync() => File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(new
    {
        Database = new { Provider = "PostgreSql", Connections = RoleNames.ToDictionary(role => role, role => Postgres.ConnectionTo($"cdop_{role}")) },
        Bus = new { Transport = "RabbitMq", Host = "127.0.0.1", Broker.Port },
    }));
}
