using System.Diagnostics;
using System.Text.Json;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Host;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Installations;

/// <summary>
/// What is measured: `cdop serve` in processes of its own, either all roles on SQLite files or a process per role over RabbitMQ and
/// PostgreSQL. This process looks into the same databases, and sends.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>What a process learns about itself in hours of work pays off in none of the minutes that are measured.</summary>
    private static readonly Dictionary<string, string> SoonWarm = new() { ["DOTNET_TieredPGO"] = "0" };

    private readonly List<(string Roles, CdopProcess Process)> processes = [];
    private readonly Lazy<WebApplication> looking;

    private Installation(RabbitMqServer? broker, PostgreSqlServer? postgres)
    {
        (Broker, Postgres) = (broker, postgres);
        looking = new(() => CdopHost.Build(new HostSettings(Folder, Roles.All), builder => builder.Logging.ClearProviders()));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("cdop-bench-").FullName;

    public RabbitMqServer? Broker { get; }

    public PostgreSqlServer? Postgres { get; }

    /// <summary>A machine credential that is known.</summary>
    public string Credential { get; } = $"{Guid.CreateVersion7():N}.{Guid.NewGuid():N}";

    /// <summary>Every role's services, none of them started.</summary>
    public IServiceProvider Services => looking.Value.Services;

    /// <param name="busPort">Where to look for a broker, which need not be there; null for none, so that one process serves all roles.</param>
    public static async Task<Installation> EmbeddedAsync(int? busPort = null)
    {
        var created = new Installation(null, null);
        if (busPort is { } port)
        {
            await File.WriteAllTextAsync(Path.Combine(created.Folder, "settings.json"), JsonSerializer.Serialize(new { Bus = new { Transport = "RabbitMq", Host = "127.0.0.1", Port = port } }));
        }

        await created.MakeDatabasesAsync();
        return created;
    }

    public static async Task<Installation> RegionalAsync()
    {
        var (broker, postgres) = (RabbitMqServer.StartAsync(), PostgreSqlServer.StartAsync());
        var created = new Installation(await broker, await postgres);
        await File.WriteAllTextAsync(Path.Combine(created.Folder, "settings.json"), JsonSerializer.Serialize(new
        {
            Database = new { Provider = "PostgreSql", Connections = Roles.All.ToDictionary(role => role.Role, role => created.Postgres!.ConnectionTo($"cdop_{role.Role}")) },
            Bus = new { Transport = "RabbitMq", Host = "127.0.0.1", created.Broker!.Port },
            Encryption = new { CaseKeys = Path.Combine(created.Folder, "case-keys") },
        }));
        await created.MakeDatabasesAsync();
        return created;
    }

    /// <param name="roles">Separated by commas; "all".</param>
    /// <returns>Its address, once it answers.</returns>
    public async Task<Uri> ServeAsync(string roles = "all")
    {
        var process = await CdopProcess.ServeAsync(Folder, null, SoonWarm, "--roles", roles);
        lock (processes)
        {
            processes.Add((roles, process));
        }

        return process.Address;
    }

    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Processor seconds that each process has used.</summary>
    public IReadOnlyList<(string Roles, double Seconds)> Used() =>
        [.. processes.Select(serving =>
        {
            using var process = Process.GetProcessById(serving.Process.Id);
            return (serving.Roles, process.TotalProcessorTime.TotalSeconds);
        })];

    /// <summary>
    /// Returns when every event has been handled that was told before: no service has one waiting, and every death is in the figures,
    /// so that none lies in a queue of the broker either.
    /// </summary>
    public async Task SettleAsync()
    {
        while (await WaitingAsync() > 0 || await UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()) > await UseAsync<AnalyticsDb, int>(db => db.Recorded.CountAsync()))
        {
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, process) in processes)
        {
            await process.DisposeAsync();
        }

        if (looking.IsValueCreated)
        {
            await looking.Value.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        await (Broker?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<int> WaitingAsync()
    {
        var waiting = 0;
        foreach (var service in Services.GetServices<ServiceDatabase>())
        {
            await using var scope = Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(service.ContextType);
            waiting += await db.Outbox.CountAsync() + await db.Inbox.CountAsync(message => message.Status == InboxStatus.Waiting);
        }

        return waiting;
    }

    private async Task MakeDatabasesAsync()
    {
        foreach (var service in Services.GetServices<ServiceDatabase>())
        {
            await using var scope = Services.CreateAsyncScope();
            await ((ServiceDb)scope.ServiceProvider.GetRequiredService(service.ContextType)).Database.EnsureCreatedAsync();
        }

        await MigratedSchema.MarkAsync(new HostSettings(Folder, Roles.All));
        await UseAsync<NotificationsDb, int>(async db =>
        {
            var (key, secret) = (Credential[..32], Credential[33..]);
            db.MachineCredentials.Add(new MachineCredential
            {
                KeyId = key,
                SecretHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret))),
                System = "Benchmark",
                ValidUntil = DateTimeOffset.UtcNow.AddDays(1),
            });
            return await db.SaveChangesAsync();
        });
    }
}
