using System.Data.Common;
using System.Globalization;
using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Writes the cells of a cube that was counted anew, which may be millions: by plain statements of many rows that every provider
/// understands, because following each row as an entity takes far longer than writing it.
/// </summary>
internal sealed class WriteCells(AnalyticsDb db)
{
    private const int Columns = 7;

    /// <summary>SQL Server takes 2,100 parameters a statement.</summary>
    private const int RowsOverTheNetwork = 250;

    /// <summary>SQLite looks for each parameter's name among all of them, and is next door anyway.</summary>
    private const int RowsInProcess = 8;

    /// <summary>Inside a transaction.</summary>
    public async Task HandleAsync(IEnumerable<CubeCell> cells, CancellationToken cancel)
    {
        var atOnce = db.HasRowLocks ? RowsOverTheNetwork : RowsInProcess;
        await using var full = Prepare(atOnce);
        foreach (var rows in cells.Chunk(atOnce))
        {
            if (rows.Length == atOnce)
            {
                await WriteAsync(full, rows, cancel);
            }
            else
            {
                await using var rest = Prepare(rows.Length);
                await WriteAsync(rest, rows, cancel);
            }
        }
    }

    private DbCommand Prepare(int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(row * Columns, Columns).Select(number => string.Create(CultureInfo.InvariantCulture, $"@p{number}")))})");
        command.CommandText = $"""insert into cube_cell ("Area", "Key", "Dimension", "Period", "Value", "Outcome", "Count") values {string.Join(", ", values)}""";
        for (var number = 0; number < rows * Columns; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{number}");
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task WriteAsync(DbCommand command, CubeCell[] rows, CancellationToken cancel)
    {
        var at = 0;
        foreach (var row in rows)
        {
            foreach (var value in (object[])[row.Area, row.Key, row.Dimension, row.Period, row.Value, row.Outcome, row.Count])
            {
                command.Parameters[at++].Value = value;
            }
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}
