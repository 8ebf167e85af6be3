using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Benchmarks.Limits;

/// <summary>The limit of durable commands: rows of so many bytes, each committed and synced by itself, by as many at once as the database lets write.</summary>
internal sealed class RawCommits : IAsyncDisposable
{
    private readonly IReadOnlyList<DbConnection> writers;
    private readonly string insert;

    private RawCommits(IReadOnlyList<DbConnection> writers, string insert)
    {
        this.writers = writers;
        this.insert = insert;
    }

    /// <summary>One writer, as SQLite has it, with the pragmas of the product.</summary>
    public static async Task<RawCommits> OnSqliteAsync(string file, int bytes)
    {
        var writer = new SqliteConnection($"Data Source={file};Pooling=False");
        await writer.OpenAsync();
        await ExecuteAsync(writer, "pragma journal_mode = wal; pragma synchronous = full; create table raw (id integer primary key, body blob)");
        return new([writer], $"insert into raw (body) values (randomblob({bytes}))");
    }

    public static async Task<RawCommits> OnPostgreSqlAsync(string connection, int bytes, int writers)
    {
        var all = new List<DbConnection>();
        for (var writer = 0; writer < writers; writer++)
        {
            var one = new NpgsqlConnection(connection);
            await one.OpenAsync();
            all.Add(one);
        }

        await ExecuteAsync(all[0], "create table raw (id bigint generated always as identity primary key, body bytea)");
        return new(all, $"insert into raw (body) select string_agg(sha256(i::text::bytea), '') from generate_series(1, {(bytes + 31) / 32}) i");
    }

    /// <summary>Commits a second.</summary>
    public async Task<double> RateAsync(TimeSpan length)
    {
        var (clock, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(writers.Select(writer => Task.Run(async () =>
        {
            await using var command = writer.CreateCommand();
            command.CommandText = insert;
            while (clock.Elapsed < length)
            {
                await command.ExecuteNonQueryAsync();
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers)
        {
            await writer.DisposeAsync();
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
