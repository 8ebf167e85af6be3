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
using Npgsql;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What a region runs: every role a process of its own, over RabbitMQ, on PostgreSQL.</summary>
public sealed class RegionalInstallation : IAsyncDisposable
{
    public static readonly string[] RoleNames = [.. Roles.All.Select(service => service.Role)];

    private readonly string folder = Directory.CreateTempSubdirectory("cdop-region-").FullName;
    private readonly Dictionary<string, CdopProcess> processes = [];
    private readonly Dictionary<string, int> ports = RoleNames.ToDictionary(role => role, _ => CdopProcess.FreePort());
    private readonly Lazy<WebApplication> database;
    private readonly RegionLogins logins;
    private readonly RoleNetwork? network;
    private readonly string networkRefused;
    private readonly PostgreSqlServer? postgres;

    private RegionalInstallation(RabbitMqServer broker, IRegionDatabases databases, PostgreSqlServer? postgres, RoleNetwork? network, string networkRefused)
    {
        (this.network, this.networkRefused) = (network, networkRefused);
        (Broker, Databases, this.postgres) = (broker, databases, postgres);
        logins = new RegionLogins(broker, databases, folder);
        database = new(() => CdopHost.Build(new HostSettings(logins.OperatorFolder, Roles.All), builder => builder.Logging.ClearProviders()));
    }

    public RabbitMqServer Broker { get; }

    public IRegionDatabases Databases { get; }

    /// <summary>The server's process and files; skips the test where the databases of this run are on a server that is somebody's.</summary>
    public PostgreSqlServer Postgres
    {
        get
        {
            Assert.SkipWhen(postgres is null, "This test is about PostgreSQL's own process, files and network; the databases of this run are on SQL Server.");
            return postgres!;
        }
    }

    /// <summary>Data folder of whoever may do everything: commands run there.</summary>
    public string Folder => logins.OperatorFolder;

    public RegionLogins Logins => logins;

    /// <summary>Every role's services, to look into the databases with; nothing of it is started.</summary>
    private IServiceProvider Services => database.Value.Services;

    public string Credential { get; private set; } = "";

    public static async Task<RegionalInstallation> StartAsync()
    {
        var sqlServer = SqlServerDatabases.Given;
        var (network, refused) = sqlServer is null ? await RoleNetwork.TryMakeAsync() : (null, "The network of a test leads to its own PostgreSQL; the databases of this run are on SQL Server.");
        var starting = RabbitMqServer.StartAsync(alsoAt: network?.Broker);
        var postgres = sqlServer is null ? await PostgreSqlServer.StartAsync(alsoAt: network?.Database, alsoFrom: network?.Range) : null;
        var region = new RegionalInstallation(await starting, sqlServer ?? (IRegionDatabases)new PostgreSqlDatabases(postgres!), postgres, network, refused);
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

    /// <summary>What the region's own network is made of; skips the test where none could be made.</summary>
    public RoleNetwork Network
    {
        get
        {
            Assert.SkipWhen(network is null, networkRefused);
            return network!;
        }
    }

    /// <summary>A role's process, or with a name of its own another copy of it: "reviews-2".</summary>
    public Task StartAsync(string name) => StartAsync(name, new Dictionary<string, string>());

    /// <summary>The same with settings of its own in its environment.</summary>
    public async Task StartAsync(string name, IReadOnlyDictionary<string, string> settings) =>
        Keep(name, await CdopProcess.ServeAsync(logins.FolderOf(RoleOf(name)), ports.GetValueOrDefault(name) is > 0 and var port ? port : null, settings, "--roles", RoleOf(name)));

    /// <summary>The same in the network, where it reaches broker and database over links that can be cut.</summary>
    public async Task StartInNetworkAsync(string name)
    {
        var role = RoleOf(name);
        var database = new NpgsqlConnectionStringBuilder(logins.Connection(role, role)) { Host = Network.Database };
        var settings = new Dictionary<string, string> { ["CDOP_Bus__Host"] = Network.Broker, [$"CDOP_Database__Connections__{role}"] = database.ConnectionString };
        var address = new Uri($"http://{Network.People}:{CdopProcess.FreePort()}/");
        Keep(name, await CdopProcess.ServeAsync(logins.FolderOf(role), address, ["ip", "netns", "exec", Network.Name], settings, "--roles", role));
    }

    public Task StopAsync(string name) => processes[name].StopAsync();

    public int ProcessOf(string name) => processes[name].Id;

    public void Kill(string name) => processes[name].Kill();

    public void Freeze(string name) => processes[name].Freeze();

    public void GoOn(string name) => processes[name].GoOn();

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
        while (await WaitingAsync() is var waiting && (waiting.Count > 0 || !await arrived()))
        {
            Assert.True(Environment.TickCount64 < deadline, $"Three minutes later there still wait: {string.Join("; ", waiting.DefaultIfEmpty("nothing in the databases"))}.");
            await Task.Delay(100);
        }
    }

    public async Task UntilAsync<TDb>(string what, Func<TDb, Task<bool>> holds)
        where TDb : ServiceDb
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (!await UseAsync(holds))
        {
            Assert.True(Environment.TickCount64 < deadline, $"In a minute it was not so that {what}.");
            await Task.Delay(50);
        }
    }

    /// <summary>By service, what was not handled, or was brought in from the broker.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<InboxMessage>>> InboxesAsync()
    {
        var inboxes = new List<IReadOnlyList<InboxMessage>>();
        foreach (var service in Services.GetServices<ServiceDatabase>())
        {
            await using var scope = Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(service.ContextType);
            inboxes.Add(await db.Inbox.AsNoTracking().Where(message => message.Status != InboxStatus.Done || message.Consumer.StartsWith("cdop-")).ToListAsync());
        }

        return inboxes;
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
        await Databases.DisposeAsync();
        network?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string RoleOf(string name) => name.Split('-')[0];

    private void Keep(string name, CdopProcess started)
    {
        lock (processes)
        {
            processes[name] = started;
        }
    }

    private async Task BringUpAsync()
    {
        await logins.MakeAsync();
        foreach (var role in RoleNames)
        {
            // one after the other: five at once on two processors are not sooner there, and each is late
            await StartAsync(role);
        }

        await using (var scope = Services.CreateAsyncScope())
        {
            Credential = await scope.ServiceProvider.GetRequiredService<IssueCredentialHandler>().HandleAsync("Load test", CancellationToken.None);
        }

        await UntilAsync<NotificationsDb>("the credential is known", async db => await db.MachineCredentials.AnyAsync());
    }

    /// <summary>What waits in each service's outbox, and in its inbox with what it failed of.</summary>
    private async Task<IReadOnlyList<string>> WaitingAsync()
    {
        var waiting = new List<string>();
        foreach (var service in Services.GetServices<ServiceDatabase>())
        {
            await using var scope = Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(service.ContextType);
            var unsent = await db.Outbox.GroupBy(row => row.WireName).Select(rows => new { rows.Key, Count = rows.Count() }).ToListAsync();
            waiting.AddRange(unsent.Select(kind => $"{kind.Count} {kind.Key} in the outbox of {service.Name}"));
            var parked = await db.Inbox.Where(row => row.Status == InboxStatus.Waiting).Select(row => new { row.Consumer, row.Attempts, row.Error }).ToListAsync();
            waiting.AddRange(parked.Select(row => $"{service.Name}: {row.Consumer} after {row.Attempts} attempts, {row.Error}"));
        }

        return waiting;
    }
}
