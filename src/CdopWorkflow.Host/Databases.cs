using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host;

/// <summary>Reads which databases are used, and brings their schemas up.</summary>
public static class Databases
{
    /// <summary>Section "Database": Provider, and Connections by service name.</summary>
    public static DatabaseOptions Read(IConfiguration configuration, HostSettings settings) => new(
        configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite),
        settings.DataFolder,
        configuration.GetSection("Database:Connections").Get<Dictionary<string, string>>() ?? []);

    public static async Task BringUpAsync(IServiceProvider services, CancellationToken cancel)
    {
        foreach (var database in services.GetServices<ServiceDatabase>())
        {
            await using var scope = services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                continue;
            }

            if (db.Database.IsSqlite())
            {
                // what a process that was killed in the middle left behind would make this one wait for ever; a file has one owner
                await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", cancel);
            }

            await db.Database.MigrateAsync(cancel);
        }
    }
}
