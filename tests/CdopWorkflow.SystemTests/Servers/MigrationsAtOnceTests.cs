using System.Text.Json;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>All copies of all roles start in the same second on databases that are empty, as when a cluster is first set up.</summary>
public sealed class MigrationsAtOnceTests
{
    private const int Copies = 4;

    [Fact]
    public async Task Of_several_who_bring_a_database_up_at_once_one_does_and_the_others_wait()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await MakeDatabasesAsync(server);
        var folders = Enumerable.Range(0, Copies).Select(_ => Directory.CreateTempSubdirectory("cdop-migrate-").FullName).ToList();
        var apps = new List<WebApplication>();
        foreach (var folder in folders)
        {
            var settings = new { Encryption = new { CaseKeys = Path.Combine(folder, "case-keys") }, Database = new { Provider = "PostgreSql", Connections = Roles.All.ToDictionary(service => service.Role, service => server.ConnectionTo($"cdop_{service.Role}")) } };
            await File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(settings), TestContext.Current.CancellationToken);
            apps.Add(CdopHost.Build(new HostSettings(folder, Roles.All), builder => builder.Logging.ClearProviders()));
        }

        using var start = new Barrier(Copies);
        await Task.WhenAll(apps.Select(app => Task.Run(async () =>
        {
            start.SignalAndWait();
            await Databases.BringUpAsync(app.Services, TestContext.Current.CancellationToken);
        })));

        foreach (var service in apps[0].Services.GetServices<ServiceDatabase>())
        {
            await using var scope = apps[0].Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(service.ContextType);
            Assert.Equal(db.Database.GetMigrations(), (await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal));
            Assert.Empty(await db.Outbox.ToListAsync(TestContext.Current.CancellationToken));
        }

        foreach (var (app, folder) in apps.Zip(folders))
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MakeDatabasesAsync(PostgreSqlServer server)
    {
        await using var connection = new NpgsqlConnection($"{server.ConnectionTo("postgres")};Pooling=false");
        await connection.OpenAsync();
        foreach (var service in Roles.All)
        {
            await using var command = new NpgsqlCommand($"create database cdop_{service.Role}", connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
