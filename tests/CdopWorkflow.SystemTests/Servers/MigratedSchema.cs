using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>Notes in databases that were made from the models that no migration is left to run, so that a process takes them as they are.</summary>
internal static class MigratedSchema
{
    public static async Task MarkAsync(HostSettings settings)
    {
        await using var app = CdopHost.Build(settings, builder => builder.Logging.ClearProviders());
        foreach (var database in app.Services.GetServices<ServiceDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            var history = db.GetService<IHistoryRepository>();
            await history.CreateIfNotExistsAsync();
            foreach (var migration in db.Database.GetMigrations())
            {
                await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow(migration, "10")));
            }
        }

        SqliteConnection.ClearAllPools();
    }
}
