using System.Data;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CdopWorkflow.Host;

/// <summary>
/// Whose turn it is to bring a database on PostgreSQL up: all copies of a role may start in the same second. The lock that migrations
/// take there themselves ends with the first of them; SQL Server's holds to the last. It belongs to the connection: a process that dies
/// gives it back.
/// </summary>
internal sealed class UpgradeTurn : IAsyncDisposable
{
    private const long Number = 0x63646F70;

    private readonly ServiceDb? db;

    private UpgradeTurn(ServiceDb? db) => this.db = db;

    public static async Task<UpgradeTurn> WaitAsync(ServiceDb db, CancellationToken cancel)
    {
        // one that is not there is made by whoever comes first
        if (!db.Database.IsNpgsql() || !await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancel))
        {
            return new UpgradeTurn(null);
        }

        await db.Database.OpenConnectionAsync(cancel);
        await SayAsync(db, $"select pg_advisory_lock({Number})", cancel);
        return new UpgradeTurn(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (db is not null && db.Database.GetDbConnection().State == ConnectionState.Open)
        {
            await SayAsync(db, $"select pg_advisory_unlock({Number})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task SayAsync(ServiceDb db, string statement, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();

        // however long the one before takes
        (command.CommandText, command.CommandTimeout) = (statement, 0);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
