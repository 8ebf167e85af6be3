using System.Data.Common;
using System.Globalization;
using CdopWorkflow.Analytics.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Writes cells, which may be millions, by plain statements of many rows: following each as an entity takes far longer than writing
/// it. Inside a transaction.
/// </summary>
internal sealed class WriteCells(AnalyticsDb db)
{
    private const int Columns = 6;

    /// <summary>SQL Server takes 2,100 parameters a statement.</summary>
    private const int RowsOverTheNetwork = 250;

    private const string Key = "\"Area\", \"Dimension\", \"Period\", \"Value\", \"Outcome\"";
    private const string Names = "\"Area\", \"Dimension\", \"Period\", \"Value\", \"Outcome\", \"Count\"";

    /// <summary>Into an empty cube.</summary>
    /// <returns>How many cells were written.</returns>
    public Task<int> InsertAsync(IEnumerable<CubeCell> cells, CancellationToken cancel) => WriteAsync(cells, Insert, cancel);

    /// <summary>
    /// Adds counts to those that are there, and begins those that are not. The database adds, so that two processes never lose each
    /// other's; cells come in one order, so that they never wait for each other in a circle.
    /// </summary>
    public Task AddAsync(IEnumerable<CubeCell> cells, CancellationToken cancel) =>
        WriteAsync(cells, db.Database.IsSqlServer() ? Merge : rows => $"{Insert(rows)} on conflict ({Key}) do update set \"Count\" = cube_cell.\"Count\" + excluded.\"Count\"", cancel);

    private static string Insert(string rows) => $"insert into cube_cell ({Names}) values {rows}";

    private static string Merge(string rows) => $"""
        merge cube_cell with (holdlock) as cell using (values {rows}) as news ({Names}) on {string.Join(" and ", Key.Split(", ").Select(name => $"cell.{name} = news.{name}"))}
        when matched then update set "Count" = cell."Count" + news."Count"
        when not matched then insert ({Names}) values ({string.Join(", ", Names.Split(", ").Select(name => "news." + name))});
        """;

    private async Task<int> WriteAsync(IEnumerable<CubeCell> cells, Func<string, string> statement, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is SqliteConnection next)
        {
            return SqliteCells.Write(next, statement("(?1, ?2, ?3, ?4, ?5, ?6)"), cells, cancel);
        }

        await using var full = Prepare(RowsOverTheNetwork, statement);
        var (rows, written) = (0, 0);
        foreach (var cell in cells)
        {
            written++;
            Fill(full, rows++ * Columns, cell);
            if (rows == RowsOverTheNetwork)
            {
                await full.ExecuteNonQueryAsync(cancel);
                rows = 0;
            }
        }

        if (rows > 0)
        {
            await using var rest = Prepare(rows, statement);
            for (var at = 0; at < rows * Columns; at++)
            {
                rest.Parameters[at].Value = full.Parameters[at].Value;
            }

            await rest.ExecuteNonQueryAsync(cancel);
        }

        return written;
    }

    private DbCommand Prepare(int rows, Func<string, string> statement)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(row * Columns, Columns).Select(number => string.Create(CultureInfo.InvariantCulture, $"@p{number}")))})");
        command.CommandText = statement(string.Join(", ", values));
        for (var number = 0; number < rows * Columns; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{number}");
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Fill(DbCommand command, int at, CubeCell cell)
    {
        var parameters = command.Parameters;
        parameters[at].Value = cell.Area;
        parameters[at + 1].Value = cell.Dimension;
        parameters[at + 2].Value = cell.Period;
        parameters[at + 3].Value = cell.Value;
        parameters[at + 4].Value = cell.Outcome;
        parameters[at + 5].Value = cell.Count;
    }
}
