using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Benchmarks.Rebuild;

/// <summary>The rows of the figures, written into empty copies of their tables by prepared statements: no less can be done for them.</summary>
internal static class PlainRows
{
    private const int Transactions = 200;

    private static readonly string[] Tables = ["recorded_death", "reviewed_death", "reviewed_factor", "cube_cell"];

    /// <summary>Facts a second.</summary>
    /// <param name="folder">Where analytics.db is.</param>
    /// <param name="facts">How many the rows stand for.</param>
    public static async Task<double> RateAsync(string folder, int facts)
    {
        var file = Path.Combine(folder, "plain.db");
        await using var source = new SqliteConnection($"Data Source={Path.Combine(folder, "analytics.db")};Pooling=False");
        await using var target = new SqliteConnection($"Data Source={file};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        await ExecuteAsync(target, "pragma journal_mode = wal; pragma synchronous = full;");
        var rows = new List<(string Table, List<object[]> Rows)>();
        foreach (var table in Tables)
        {
            await foreach (var sql in ReadAsync(source, $"select sql from sqlite_master where tbl_name = '{table}' and sql is not null order by type desc"))
            {
                await ExecuteAsync(target, (string)sql[0]);
            }

            rows.Add((table, await ReadAsync(source, $"select * from {table}").ToListAsync()));
        }

        var clock = Stopwatch.StartNew();
        foreach (var (table, all) in rows)
        {
            var share = Math.Max(1, (int)((long)all.Count * Transactions / facts));
            foreach (var some in all.Chunk(share))
            {
                await InsertAsync(target, table, some);
            }
        }

        var rate = facts / clock.Elapsed.TotalSeconds;
        await target.CloseAsync();
        foreach (var part in (string[])["", "-wal", "-shm"])
        {
            File.Delete(file + part);
        }

        return rate;
    }

    private static async Task InsertAsync(SqliteConnection target, string table, object[][] rows)
    {
        await using var transaction = (SqliteTransaction)await target.BeginTransactionAsync();
        await using var insert = target.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"insert into {table} values ({string.Join(", ", rows[0].Select((_, column) => $"$p{column}"))})";
        var parameters = rows[0].Select((_, column) => insert.Parameters.Add($"$p{column}", SqliteType.Text)).ToArray();
        foreach (var parameter in parameters)
        {
            parameter.ResetSqliteType();
        }

        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                parameters[column].Value = row[column];
            }

            insert.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }

    private static async IAsyncEnumerable<object[]> ReadAsync(SqliteConnection source, string sql)
    {
        await using var command = source.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
