using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Writes cells through SQLite's own calls, one statement that is filled and stepped again and again: the commands around them take
/// several times as long as the writing, and a national cube has millions of cells. What a cell shares with the one before it stays
/// filled in.
/// </summary>
internal static class SqliteCells
{
    /// <param name="connection">Open, with the transaction begun.</param>
    /// <param name="statement">Takes area, dimension, period, value, outcome and count, in this order.</param>
    /// <returns>How many cells were written.</returns>
    /// <exception cref="SqliteException">A cell could not be written.</exception>
    public static int Write(SqliteConnection connection, string statement, IEnumerable<CubeCell> cells, CancellationToken cancel)
    {
        var (database, written, before) = (connection.Handle!, 0, default(CubeCell));
        Check(raw.sqlite3_prepare_v2(database, statement, out var prepared), database);
        using (prepared)
        {
            foreach (var cell in cells)
            {
                cancel.ThrowIfCancellationRequested();
                Fill(1, cell.Area, before?.Area);
                Fill(2, cell.Dimension, before?.Dimension);
                if (cell.Period != before?.Period)
                {
                    Check(raw.sqlite3_bind_int(prepared, 3, cell.Period), database);
                }

                Fill(4, cell.Value, before?.Value);
                Fill(5, cell.Outcome, before?.Outcome);
                Check(raw.sqlite3_bind_int64(prepared, 6, cell.Count), database);
                Check(raw.sqlite3_step(prepared), database);
                Check(raw.sqlite3_reset(prepared), database);
                before = cell;
                written++;
            }
        }

        return written;

        void Fill(int place, string text, string? there)
        {
            if (!ReferenceEquals(text, there))
            {
                Check(raw.sqlite3_bind_text(prepared, place, text), database);
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
