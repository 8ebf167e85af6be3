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

    /// <returns>Seconds that the cells take to be written into an empty copy of their table.</returns>
    public static async Task<double> CopyCubeAsync(AnalyticsDb db, string file)
    {
        await db.Database.OpenConnectionAsync();
        var made = await db.Database.SqlQueryRaw<string>("select sql as \"Value\" from sqlite_master where tbl_name = 'cube_cell' and sql is not null order by type desc").ToListAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await db.Database.ExecuteSqlRawAsync("attach {0} as copy", file);
        await db.Database.ExecuteSqlRawAsync("pragma copy.journal_mode = wal");
        foreach (var sql in made)
        {
            await db.Database.ExecuteSqlRawAsync(sql.Replace("CREATE TABLE \"", "CREATE TABLE copy.\"", StringComparison.Ordinal).Replace("CREATE INDEX \"", "CREATE INDEX copy.\"", StringComparison.Ordinal));
        }

        var clock = Stopwatch.StartNew();
        await db.Database.ExecuteSqlRawAsync("insert into copy.cube_cell select * from main.cube_cell");
        var took = clock.Elapsed.TotalSeconds;
        await db.Database.ExecuteSqlRawAsync("detach copy");
        await db.Database.CloseConnectionAsync();
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
