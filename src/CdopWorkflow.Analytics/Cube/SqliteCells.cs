using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Writes cells through SQLite's own calls, one statement that is filled and stepped again and again: the commands around them take
/// several times as long as the writing, and a national cube has millions of cells.
/// </summary>
internal static class SqliteCells
{
    /// <param name="connection">Open, with the transaction begun.</param>
    /// <param name="statement">Takes area, key, dimension, period, value, outcome and count, in this order.</param>
    /// <exception cref="SqliteException">A cell could not be written.</exception>
    public static void Write(SqliteConnection connection, string statement, IEnumerable<CubeCell> cells, CancellationToken cancel)
    {
        var database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, statement, out var prepared), database);
        using (prepared)
        {
            foreach (var cell in cells)
            {
                cancel.ThrowIfCancellationRequested();
                Check(raw.sqlite3_bind_text(prepared, 1, cell.Area), database);
                Check(raw.sqlite3_bind_text(prepared, 2, cell.Key), database);
                Check(raw.sqlite3_bind_text(prepared, 3, cell.Dimension), database);
                Check(raw.sqlite3_bind_int(prepared, 4, cell.Period), database);
                Check(raw.sqlite3_bind_text(prepared, 5, cell.Value), database);
                Check(raw.sqlite3_bind_text(prepared, 6, cell.Outcome), database);
                Check(raw.sqlite3_bind_int64(prepared, 7, cell.Count), database);
                Check(raw.sqlite3_step(prepared), database);
                Check(raw.sqlite3_reset(prepared), database);
            }
        }
    }

    private static void Check(int code, sqlite3 database)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
        }
    }
}
