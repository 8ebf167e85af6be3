using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CdopWorkflow.Analytics.Data;

/// <summary>
/// Writes rows through SQLite's own calls, one statement that is filled and stepped again and again: the commands around them take
/// several times as long as the writing, and a national cube has millions of cells. What a row shares with the one before it stays
/// filled in.
/// </summary>
internal static class SqliteRows
{
    /// <param name="connection">Open, with the transaction begun.</param>
    /// <param name="statement">Takes the columns in their order.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="SqliteException">A row could not be written.</exception>
    public static int Write<TRow>(SqliteConnection connection, string statement, IEnumerable<TRow> rows, Func<TRow, object?>[] columns, CancellationToken cancel)
    {
        // what nothing was filled into is null
        var (database, written, there) = (connection.Handle!, 0, new object?[columns.Length]);
        Check(raw.sqlite3_prepare_v2(database, statement, out var prepared), database);
        using (prepared)
        {
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                for (var column = 0; column < columns.Length; column++)
                {
                    var value = columns[column](row);
                    if (!Equals(value, there[column]))
                    {
                        Check(Fill(prepared, column + 1, value), database);
                        there[column] = value;
                    }
                }

                Check(raw.sqlite3_step(prepared), database);
                Check(raw.sqlite3_reset(prepared), database);
                written++;
            }
        }

        return written;
    }

    /// <summary>Each value in the form in which Microsoft.Data.Sqlite writes it.</summary>
    private static int Fill(sqlite3_stmt prepared, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(prepared, place),
        string text => raw.sqlite3_bind_text(prepared, place, text),
        int number => raw.sqlite3_bind_int(prepared, place, number),
        long number => raw.sqlite3_bind_int64(prepared, place, number),
        bool yes => raw.sqlite3_bind_int(prepared, place, yes ? 1 : 0),
        Guid id => raw.sqlite3_bind_text(prepared, place, id.ToString().ToUpperInvariant()),
        DateOnly day => raw.sqlite3_bind_text(prepared, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => raw.sqlite3_bind_text(prepared, place, instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"Nothing here writes a {value.GetType()}."),
    };

    private static void Check(int code, sqlite3 database)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
        }
    }
}
