using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>
/// Roles migrate their databases themselves. Between a change of a model and its migration they could not start: then, and only then,
/// the tables are made from the model with the role's own login.
/// </summary>
internal static class SchemaAheadOfMigrations
{
    public static async Task MakeAsync(HostSettings settings)
    {
        await using var app = CdopHost.Build(settings, builder => builder.Logging.ClearProviders());
        foreach (var database in app.Services.GetServices<ServiceDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            if (!db.Database.HasPendingModelChanges())
            {
                continue;
            }

            await db.Database.EnsureCreatedAsync();
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
