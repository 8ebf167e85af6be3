using System.Diagnostics;
using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Figures;

/// <summary>What SQLite does by itself with the tables of the figures: copying rows, as fast as it can be done.</summary>
internal static class MoreFacts
{
    /// <summary>Copies every reviewed death under keys of its own until there are so many times as many, and counts each cell as often.</summary>
    public static async Task<int> MultiplyAsync(AnalyticsDb db, int times)
    {
        var columns = await db.Database.SqlQueryRaw<string>("select name as \"Value\" from pragma_table_info('reviewed_death') where name <> 'FactKey'").ToListAsync();
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        await db.Database.OpenConnectionAsync();
        var first = await db.Reviewed.CountAsync();
        var copied = 0;
        for (var copy = 1; copy < times; copy++)
        {
            // what is copied are the first rows; those that were added come after them
            copied += await ExecuteAsync(
                db, $"insert into reviewed_death (\"FactKey\", {names}) select printf('%08X', {copy}) || substr(\"FactKey\", 9), {names} from reviewed_death where rowid <= {first}");
        }

        await ExecuteAsync(db, $"update cube_cell set \"Count\" = \"Count\" * {times}");
        return copied;
    }

    /// <summary>What counting anew cannot do without: every fact read, column by column, and every cell inserted, by statements of SQLite alone.</summary>
    /// <returns>Seconds to read the facts, to insert the cells one by one, and to copy them as they lie, which SQLite does between tables that are the same.</returns>
    public static async Task<(double Read, double Insert, double Copy)> LimitsAsync(AnalyticsDb db, string folder)
    {
        await db.Database.OpenConnectionAsync();
        var clock = Stopwatch.StartNew();
        await ReadAsync(db, "select * from reviewed_death left join reviewed_factor using (\"FactKey\") order by \"FactKey\"");
        await ReadAsync(db, "select * from recorded_death");
        var read = clock.Elapsed.TotalSeconds;
        var columns = await db.Database.SqlQueryRaw<string>("select name as \"Value\" from pragma_table_info('cube_cell')").ToListAsync();
        var insert = await WriteCellsAsync(db, Path.Combine(folder, "inserted.db"), string.Join(", ", columns.Select(column => column == "Count" ? "\"Count\" + 0" : $"\"{column}\"")));
        var copy = await WriteCellsAsync(db, Path.Combine(folder, "copied.db"), "*");
        await db.Database.CloseConnectionAsync();
        return (read, insert, copy);
    }

    private static async Task ReadAsync(AnalyticsDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var values = new object[rows.FieldCount];
        while (await rows.ReadAsync())
        {
            rows.GetValues(values);
        }
    }

    private static async Task<double> WriteCellsAsync(AnalyticsDb db, string file, string columns)
    {
        var made = await db.Database.SqlQueryRaw<string>("select sql as \"Value\" from sqlite_master where tbl_name = 'cube_cell' and sql is not null order by type desc").ToListAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await db.Database.ExecuteSqlRawAsync("attach {0} as copy", file);
        await db.Database.ExecuteSqlRawAsync("pragma copy.journal_mode = wal");
        foreach (var sql in made)
        {
            await db.Database.ExecuteSqlRawAsync(sql.Replace("CREATE TABLE \"", "CREATE TABLE copy.\"", StringComparison.Ordinal).Replace("CREATE INDEX \"", "CREATE INDEX copy.\"", StringComparison.Ordinal));
        }

        var clock = Stopwatch.StartNew();
        await ExecuteAsync(db, $"insert into copy.cube_cell select {columns} from main.cube_cell");
        var took = clock.Elapsed.TotalSeconds;
        await db.Database.ExecuteSqlRawAsync("detach copy");
        return took;
    }

    private static async Task<int> ExecuteAsync(AnalyticsDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = 1200;
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }
}
