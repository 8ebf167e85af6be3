using System.Globalization;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics.Cube;
using CdopWorkflow.Tests.Analytics.Facts;
using CdopWorkflow.Tests.Analytics.Figures;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

[assembly: AssemblyFixture(typeof(AppsOnPostgreSql))]

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>
/// The tests of two people at once, which the fast suite runs on SQLite, run here on PostgreSQL, where two processes could write in the
/// same instant; and those of the cube, of its rebuild and of the pages that read it, whose statements are others there: each application has databases of its own, copied from empty ones. The server is started by the first of them.
/// </summary>
public sealed class AppsOnPostgreSql : IAsyncDisposable
{
    private static readonly string[] Classes =
    [
        typeof(TwoAtOnceTests).FullName!, typeof(TransferRaceTests).FullName!, typeof(SameChildTests).FullName!, typeof(CubeTests).FullName!, typeof(RebuildTests).FullName!, typeof(LearnAnewTests).FullName!, typeof(EveryPlotTests).FullName!,
    ];

    private readonly SemaphoreSlim turn = new(1, 1);
    private PostgreSqlServer? server;
    private int apps;

    public AppsOnPostgreSql() => TestApp.OnServer = MakeAsync;

    public async ValueTask DisposeAsync()
    {
        TestApp.OnServer = null;
        turn.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private async Task<DatabaseOptions?> MakeAsync()
    {
        if (!Classes.Contains(TestContext.Current.TestClass?.TestClassName))
        {
            return null;
        }

        await turn.WaitAsync();
        try
        {
            server ??= await WithEmptyDatabasesAsync();

            // connections of applications that have ended; a database somebody looks at cannot be copied
            NpgsqlConnection.ClearAllPools();
            var app = $"app{++apps}";
            await RunAsync(server, RoleNames.Select(role => $"create database {app}_{role} template empty_{role}"));
            return Options(server, app);
        }
        finally
        {
            turn.Release();
        }
    }

    private static IEnumerable<string> RoleNames => Roles.All.Select(service => service.Role);

    private static async Task<PostgreSqlServer> WithEmptyDatabasesAsync()
    {
        var server = await PostgreSqlServer.StartAsync();
        await RunAsync(server, RoleNames.Select(role => $"create database empty_{role}"));
        var folder = Directory.CreateTempSubdirectory("cdop-empty-").FullName;
        await using (var app = CdopHost.Build(new HostSettings(folder, Roles.All), builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton(Options(server, "empty")));
        }))
        {
            foreach (var database in app.Services.GetServices<ServiceDatabase>())
            {
                await using var scope = app.Services.CreateAsyncScope();
                var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
                await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript());
            }
        }

        Directory.Delete(folder, recursive: true);
        return server;
    }

    private static DatabaseOptions Options(PostgreSqlServer server, string app) =>
        new(DatabaseProvider.PostgreSql, "", RoleNames.ToDictionary(role => role, role => server.ConnectionTo(string.Create(CultureInfo.InvariantCulture, $"{app}_{role}"))));

    private static async Task RunAsync(PostgreSqlServer server, IEnumerable<string> statements)
    {
        await using var connection = new NpgsqlConnection($"{server.ConnectionTo("postgres")};Pooling=false");
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
