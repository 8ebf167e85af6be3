using CdopWorkflow.Platform.Data;
using Microsoft.Data.Sqlite;
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
        var options = services.GetRequiredService<DatabaseOptions>();
        foreach (var database in services.GetServices<ServiceDatabase>())
        {
            await using var scope = services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            if (db.Database.IsSqlite())
            {
                await UpgradeFileAsync(db, options.FileOf(database.Name), cancel);
            }
            else if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                await using var turn = await UpgradeTurn.WaitAsync(db, cancel);
                await db.Database.MigrateAsync(cancel);
            }
        }
    }

    private static async Task UpgradeFileAsync(ServiceDb db, string file, CancellationToken cancel)
    {
        using var upgrade = await SqliteUpgrade.BeginAsync(file, cancel);
        if (File.Exists(file) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            return;
        }

        SqliteConnection.ClearAllPools();
        upgrade.Protect();

        // a version before this one may have been killed with the lock in its hands: a process that migrates would wait for it for ever
        await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", cancel);
        await db.Database.MigrateAsync(cancel);
        upgrade.Done();
    }
}
