using System.Data.Common;
using CdopWorkflow.Platform.Encryption;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CdopWorkflow.Platform.Data;

/// <summary>
/// Tells a database, or what holds the keys, that is away, ends or has no room left from a statement that was wrong. The first passes without anybody changing
/// what was asked for, so it is never held against a message or a command.
/// </summary>
public static class DatabaseOutage
{
    /// <summary>SQLite: I/O error, full, cannot open.</summary>
    private static readonly int[] SqliteCodes = [10, 13, 14];

    /// <summary>
    /// Classes of SQLSTATE: 08 connection, 53 no room or no memory, 57P the server ends or starts, 58 the system under it, 25P03 and
    /// 25P04 a transaction that stood still and was ended.
    /// </summary>
    private static readonly string[] States = ["08", "53", "57P", "58", "25P03", "25P04"];

    /// <summary>Whether the database could not, whatever it was asked.</summary>
    public static bool IsOne(Exception failure) => Causes(failure).Any(cause => cause switch
    {
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        PostgresException said => States.Any(state => said.SqlState.StartsWith(state, StringComparison.Ordinal)),
        NpgsqlException { InnerException: not TimeoutException } => true,
        KeysAwayException => true,
        SqlException sqlServer => SqlServerOutage.IsOne(sqlServer.Number, sqlServer.Class),
        _ => false,
    });

    /// <summary>The same, or that it did not answer in time: for who waits there is no difference.</summary>
    public static bool IsOneOrTooSlow(Exception failure) =>
        IsOne(failure) || Causes(failure).Any(cause => cause is DbException { InnerException: TimeoutException } or SqlException { Number: SqlServerOutage.TooSlow });

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
