using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Tests.SqlServer;

/// <summary>
/// With a connection string to a SQL Server in CDOP_TEST_SQLSERVER, as somebody who may make databases, every application that a test
/// starts stands on five new databases there instead of SQLite files. They are dropped when the tests end.
/// </summary>
internal static class OnSqlServer
{
    private static readonly ConcurrentBag<DatabaseOptions> Made = [];

    [ModuleInitializer]
    internal static void WhereOneIsGiven()
    {
        if (Environment.GetEnvironmentVariable("CDOP_TEST_SQLSERVER") is { Length: > 0 } server)
        {
            TestApp.OnServer = () => MakeAsync(server);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.WaitAll(Made.Select(made => EachAsync(made, db => db.Database.EnsureDeletedAsync())));
        }
    }

    private static async Task<DatabaseOptions?> MakeAsync(string server)
    {
        var run = Guid.NewGuid().ToString("N");
        var options = new DatabaseOptions(
            DatabaseProvider.SqlServer,
            Path.GetTempPath(),
            Roles.All.ToDictionary(service => service.Role, service => $"{server.TrimEnd(';')};Database=cdop_test_{run}_{service.Role}"));
        Made.Add(options);
        await EachAsync(options, db => db.Database.EnsureCreatedAsync());
        return options;
    }

    private static async Task EachAsync(DatabaseOptions options, Func<ServiceDb, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-sqlserver-");
        await using (var app = CdopHost.Build(new HostSettings(folder.FullName, Roles.All), builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton(options));
        }))
        {
            foreach (var database in app.Services.GetServices<ServiceDatabase>())
            {
                await using var scope = app.Services.CreateAsyncScope();
                await work((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType));
            }
        }

        folder.Delete(recursive: true);
    }
}
